-- schema 11
PRAGMA application_id=1112752972;
BEGIN TRANSACTION;
CREATE TABLE answers (
  sitting_id      TEXT NOT NULL REFERENCES sittings(id),
  item_id         TEXT NOT NULL,
  org_id          TEXT NOT NULL,
  value           INTEGER NOT NULL,
  version         INTEGER NOT NULL,
  saved_at        INTEGER NOT NULL,
  PRIMARY KEY (sitting_id, item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','0139c7fc56e6','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560364);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','01421dc3d1a1','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560146);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','05f51b24dd8b','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560369);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','062da72b156e','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560452);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','0d11dcfc70fc','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560238);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','0ef06eb7fdc4','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560184);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','10e16bacc059','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560445);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','111b20f7c0c9','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560194);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','143bc352bd68','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560226);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','1937ef3ee2fe','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560378);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','2060e498d216','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560439);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','2400a56b95f6','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560361);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','2bb98cfac1bd','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560120);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','2fc70a088f6a','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560467);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','30eac87997dc','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560156);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','31a4eda53bd6','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560111);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','333cac25deb5','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560103);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','33c414333bb8','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560221);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','355d60d9e7ab','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560166);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','3675c4c0a4fa','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560188);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','3dad842f3999','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560190);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','3fe1d6dc607f','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560448);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','414f26d9d1a0','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560386);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','44c3198a30db','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560304);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','491777a16965','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560411);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','50268012b1e0','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560144);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','509a173d6651','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560160);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','50d3501ca061','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560343);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','50fdeeb30396','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560430);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','531564f18e55','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560405);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','551c0c9b760d','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560472);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','55374e48f177','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560234);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','55e516a4b546','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560407);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','56c3a8de5edb','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560418);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','580ab83e1cba','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560480);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','5b69543fea6a','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560178);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','5ed54bc8b087','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560403);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','61b9b1fc5d7d','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560129);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','624feeb2c09b','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560124);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','6efd893ccd40','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560317);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','6fbea26adcd8','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560446);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','7a2ecd85708d','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560140);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','7bb089433658','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560413);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','7c044e679050','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560443);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','7c4e1f3fd39a','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560152);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','7fb5ad3b96a0','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560424);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','82146dfb4635','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560148);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','83129060c016','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560401);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','87644bf3453c','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560132);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','87a11834e8ed','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560170);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','885fd3b3ef81','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560479);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','894eb9ce3f80','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560260);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','8abe301600a2','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560136);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','8c1871a224c8','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560469);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','92a33e44c394','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560432);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','94580d246095','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560383);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','94dd3ca1d5f3','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560277);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','97996c789c6a','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560203);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','996605ff0a4b','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560428);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','99a289b495e5','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560158);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','99de860c552e','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560458);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','9aed609d74b3','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560269);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','9c44b40b16b9','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560176);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','9f06b2284c7b','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560389);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','a08f3404bb9b','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560122);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','a17ecfd9f0df','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560248);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','a1c3e79879ba','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560223);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','a9b553125d7c','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560153);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','aa1469209fd5','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560436);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','ab4473d52c29','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560254);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','ad59fc2dad89','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560426);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','af2463541917','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560197);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','af2f35fe9193','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560243);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','b4e063d18133','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560399);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','b7e6302e1cb8','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560462);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','bb75f1ae467d','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560482);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','be31d96a7201','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560358);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','be81aefe86ee','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560409);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','beefaaa3e792','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560117);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','bf4c26cc6c59','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560441);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','c022005c0d94','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560108);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','c15c433e1f5f','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560300);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','c74e27d454d9','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560477);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','c9013a199145','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560324);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','cb53f2e2a2b3','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560315);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','cccf5ff4be15','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560090);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','d04ad9ae1364','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560281);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','d36333d07e71','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560217);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','d43aaa4a6d52','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560186);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','d4fd45a0234d','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560150);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','d509771b4fb9','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560311);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','d9999c7a79c0','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560396);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','da0c46d92484','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560209);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','dad345c18115','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560375);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','dce58eeb4e1f','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560320);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','dd4da6791db7','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560155);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','dded67e92071','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560134);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','e182c7175300','org_01m831fn8hezsa5jrjm1kr297j',1,1,1795398560393);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','e2d0f59156ca','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560455);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','e6fcd3998828','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560475);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','ec032e5da592','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560449);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','ed45a805b51c','org_01m831fn8hezsa5jrjm1kr297j',2,1,1795398560182);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','edaa5685f3f9','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560335);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','eecdf762ae13','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560163);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','eee062e36d34','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560465);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','eeeb7df1eb62','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560127);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','f4c48466f705','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560420);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','f6014d94b970','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560398);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','f73df6e7af85','org_01m831fn8hezsa5jrjm1kr297j',4,1,1795398560422);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','f81172012fe7','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560460);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','fbeb56da0b3a','org_01m831fn8hezsa5jrjm1kr297j',3,1,1795398560214);
INSERT INTO "answers" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','fd6bf8627d59','org_01m831fn8hezsa5jrjm1kr297j',5,1,1795398560192);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m831fn8kfs5vhh5dswb5kr3w','org_01m831fn8hezsa5jrjm1kr297j','3f35a143f44ca27a78efeb9841e0f16ec1cd9735416bfdc6e80119d266e52f82','lh-I',1795398554897,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795398560486,NULL);
CREATE TABLE audit (
  org_id    TEXT NOT NULL REFERENCES orgs(id),
  seq       INTEGER NOT NULL,                -- 1, 2, 3 … of the organisation
  at        INTEGER NOT NULL,
  actor     TEXT NOT NULL,                   -- mem_…, key_…, 'operator', 'system'
  action    TEXT NOT NULL,                   -- 'key.made'
  about     TEXT NOT NULL,                   -- what it was done to, or ''
  details   TEXT NOT NULL,                   -- JSON, as it was hashed
  previous  TEXT NOT NULL,                   -- hash of seq - 1, or ''
  hash      TEXT NOT NULL,
  PRIMARY KEY (org_id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "audit" VALUES('org_01m831fn8hezsa5jrjm1kr297j',1,1795398554897,'operator','org.set_up','org_01m831fn8hezsa5jrjm1kr297j','{"owner":"mem_01m831fn8ke72818v0tb91f9mg"}','','f43d73520428e784cc064edfc20338e043345cf3480fe2fae413366d5e9c35f7');
INSERT INTO "audit" VALUES('org_01m831fn8hezsa5jrjm1kr297j',2,1795398554897,'operator','key.made','key_01m831fn8kfs5vhh5dswb5kr3w','{"permissions":"orders:read orders:write results:read setup:read"}','f43d73520428e784cc064edfc20338e043345cf3480fe2fae413366d5e9c35f7','ea7822fe29995e0262e7806fb952d486ec6b1cbc7a558d8384964c7eada0144d');
INSERT INTO "audit" VALUES('org_01m831fn8hezsa5jrjm1kr297j',3,1795398554974,'operator','connection.made','con_01m831fnayfba8ve9kxd547tda','{"provider":"lever","environment":"sandbox"}','ea7822fe29995e0262e7806fb952d486ec6b1cbc7a558d8384964c7eada0144d','a97ed349250d88af50bd35f7510c9596b61fa534dc98585dbea6e93afaa03745');
INSERT INTO "audit" VALUES('org_01m831fn8hezsa5jrjm1kr297j',4,1795398559741,'operator','rule.made','rul_01m831fszxes08warrv1ax3snh','{"connection":"con_01m831fnayfba8ve9kxd547tda","state":"on"}','a97ed349250d88af50bd35f7510c9596b61fa534dc98585dbea6e93afaa03745','6eb93168919e1d47b36b90d82efd1400b74215e68831a354d562024420d7f39e');
INSERT INTO "audit" VALUES('org_01m831fn8hezsa5jrjm1kr297j',5,1795398560486,'key_01m831fn8kfs5vhh5dswb5kr3w','key.used','key_01m831fn8kfs5vhh5dswb5kr3w','{}','6eb93168919e1d47b36b90d82efd1400b74215e68831a354d562024420d7f39e','8bc5679d5998cd1d5052d75b17856440933ef3b5df8569026cd276b897388b1e');
CREATE TABLE backtests (
  id            TEXT PRIMARY KEY,
  org_id        TEXT NOT NULL REFERENCES orgs(id),
  rule_id       TEXT NOT NULL REFERENCES rules(id),
  rule_version  INTEGER NOT NULL,
  from_at       INTEGER NOT NULL,
  until_at      INTEGER NOT NULL,
  reached_at    INTEGER NOT NULL,          -- Walked to here from from_at.
  job_id        TEXT NOT NULL,             -- That does the next step.
  state         TEXT NOT NULL,             -- running, done, failed
  reason        TEXT NOT NULL,
  seen          TEXT NOT NULL,             -- JSON
  made_at       INTEGER NOT NULL,
  made_by       TEXT NOT NULL
) STRICT;
CREATE TABLE call_budgets (
  credential     TEXT PRIMARY KEY,
  full_at        INTEGER NOT NULL,
  paused_until   INTEGER NOT NULL,
  pauses_in_row  INTEGER NOT NULL
, pause_ms INTEGER NOT NULL DEFAULT 0, failures_in_row INTEGER NOT NULL DEFAULT 0, failing_since INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL DEFAULT 0, window_at INTEGER NOT NULL DEFAULT 0, calls INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, calls_before INTEGER NOT NULL DEFAULT 0, failures_before INTEGER NOT NULL DEFAULT 0, provider TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO "call_budgets" VALUES('con_01m831fnayfba8ve9kxd547tda',1795398576160,0,0,0,0,0,0,1795398554974,55,0,0,0,'');
CREATE TABLE connections (
  id                   TEXT PRIMARY KEY,
  org_id               TEXT NOT NULL REFERENCES orgs(id),
  provider             TEXT NOT NULL,
  environment          TEXT NOT NULL,
  base_url             TEXT NOT NULL,
  api_key_sealed       BLOB,               -- NULL once disconnected
  perform_as_email     TEXT NOT NULL,
  perform_as_id        TEXT NOT NULL,
  write_back           TEXT NOT NULL,      -- JSON
  state                TEXT NOT NULL,
  reason               TEXT NOT NULL,
  permissions_missing  TEXT NOT NULL,      -- JSON
  created_at           INTEGER NOT NULL
, looked_until INTEGER) STRICT;
INSERT INTO "connections" VALUES('con_01m831fnayfba8ve9kxd547tda','org_01m831fn8hezsa5jrjm1kr297j','lever','sandbox','http://127.0.0.1:40525/v1',X'0174F08675CB3BAD976B7FA9C3A3FD3B70D865D492382518CE45C42432AF1FCA9CE481E2DC3EB4317B3843F72BBFC7C1C0F456019F7FA56C3414A747A594A68AC97F4A0FFAE2FA526E35ED165D4485E48C7249C1508CE9FD7B','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795398554974,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m831fn8hezsa5jrjm1kr297j',X'01438D79068596F7A982753214F1707F15182DF551F50C2814C301B9C079B738900DB70C7EAA5E502BCD7A404DAB6DBC4A04034AAD30C65CC8A2F9097413D0F0CC4EB572C0B265219C');
CREATE TABLE decisions (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL,
  rule_id         TEXT NOT NULL,
  connection_id   TEXT NOT NULL,
  event_id        TEXT NOT NULL,
  opportunity_id  TEXT NOT NULL,
  stage_id        TEXT NOT NULL,
  key             TEXT NOT NULL,
  verdict         TEXT NOT NULL,
  conditions      TEXT NOT NULL,           -- JSON
  assessments     TEXT NOT NULL,           -- JSON
  due_days        INTEGER NOT NULL,
  decided_at      INTEGER NOT NULL
, purged_at INTEGER, rule_version INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO "decisions" VALUES('dec_01m831ft8ge1ysg3fad204kz36','org_01m831fn8hezsa5jrjm1kr297j','rul_01m831fszxes08warrv1ax3snh','con_01m831fnayfba8ve9kxd547tda','evt_01m831ft20e0et7h86kzkz1a88','7f6f9d15-73c8-4f04-9c35-34446a4d6406','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795398559808','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795398560016,NULL,1);
CREATE TABLE effects (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  kind            TEXT NOT NULL,
  key             TEXT NOT NULL,
  group_id        TEXT NOT NULL,
  connection_id   TEXT NOT NULL,
  payload         TEXT NOT NULL,           -- JSON; '' for a letter
  letter_sealed   BLOB,                    -- NULL unless a letter that is still to be sent
  state           TEXT NOT NULL,
  remote_id       TEXT NOT NULL,
  sends           INTEGER NOT NULL,
  absent_reads    INTEGER NOT NULL,
  reason          TEXT NOT NULL,
  created_at      INTEGER NOT NULL,
  sent_at         INTEGER,
  settled_at      INTEGER
) STRICT;
INSERT INTO "effects" VALUES('eff_01m831ft8kek7t5kjhze1jymxb','org_01m831fn8hezsa5jrjm1kr297j','mail','inv_01m831ft8gfs3avr76620h53kv:mail:1','inv_01m831ft8gfs3avr76620h53kv','','',NULL,'done','',1,0,'',1795398560019,1795398560023,1795398560031);
INSERT INTO "effects" VALUES('eff_01m831ft8kewbbjqvb2tqsgr7r','org_01m831fn8hezsa5jrjm1kr297j','tags:invited','inv_01m831ft8gfs3avr76620h53kv:tags:invited','inv_01m831ft8gfs3avr76620h53kv','con_01m831fnayfba8ve9kxd547tda','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"7f6f9d15-73c8-4f04-9c35-34446a4d6406","marker":"inv_01m831ft8gfs3avr76620h53kv"}',NULL,'done','7f6f9d15-73c8-4f04-9c35-34446a4d6406',1,0,'',1795398560019,1795398560436,1795398560716);
INSERT INTO "effects" VALUES('eff_01m831ftq9frfs20acgag51r3n','org_01m831fn8hezsa5jrjm1kr297j','form','ord_01m831ft8geztrcdkev0j7qyf6:form','ord_01m831ft8geztrcdkev0j7qyf6','con_01m831fnayfba8ve9kxd547tda','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:19533/console/orders/ord_01m831ft8geztrcdkev0j7qyf6","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"7f6f9d15-73c8-4f04-9c35-34446a4d6406","marker":"ord_01m831ft8geztrcdkev0j7qyf6"}',NULL,'done','36bfc325-46b4-4fa1-9418-9a9b67be4216',1,0,'',1795398560489,1795398561276,1795398561836);
INSERT INTO "effects" VALUES('eff_01m831ftqafdrr07r97f3ws0fx','org_01m831fn8hezsa5jrjm1kr297j','link','ord_01m831ft8geztrcdkev0j7qyf6:link','ord_01m831ft8geztrcdkev0j7qyf6','con_01m831fnayfba8ve9kxd547tda','{"what":"link","url":"http://127.0.0.1:19533/console/orders/ord_01m831ft8geztrcdkev0j7qyf6","opportunity_id":"7f6f9d15-73c8-4f04-9c35-34446a4d6406","marker":"ord_01m831ft8geztrcdkev0j7qyf6"}',NULL,'done','http://127.0.0.1:19533/console/orders/ord_01m831ft8geztrcdkev0j7qyf6',1,0,'',1795398560490,1795398560995,1795398561418);
INSERT INTO "effects" VALUES('eff_01m831ftqaffc96bf3v905xbga','org_01m831fn8hezsa5jrjm1kr297j','tags:completed','ord_01m831ft8geztrcdkev0j7qyf6:tags:completed','inv_01m831ft8gfs3avr76620h53kv','con_01m831fnayfba8ve9kxd547tda','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"7f6f9d15-73c8-4f04-9c35-34446a4d6406","marker":"ord_01m831ft8geztrcdkev0j7qyf6"}',NULL,'done','7f6f9d15-73c8-4f04-9c35-34446a4d6406',1,0,'',1795398560490,1795398575607,1795398575883);
INSERT INTO "effects" VALUES('eff_01m831g9sye919mwjv31bmwvt2','org_01m831fn8hezsa5jrjm1kr297j','mail','inv_01m831g9syfq9vngp0mversba6:mail:1','inv_01m831g9syfq9vngp0mversba6','','',NULL,'done','',1,0,'',1795398575934,1795398575941,1795398575953);
CREATE TABLE events (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL,
  connection_id   TEXT NOT NULL,
  hook_id         TEXT NOT NULL,
  job_id          TEXT NOT NULL,           -- that decides it, or ''
  kind            TEXT NOT NULL,
  provider_event  TEXT NOT NULL,
  delivery_token  TEXT NOT NULL,
  triggered_at    INTEGER NOT NULL,
  opportunity_id  TEXT NOT NULL,
  to_stage_id     TEXT NOT NULL,
  is_ping         INTEGER NOT NULL,
  raw             BLOB NOT NULL,
  received_at     INTEGER NOT NULL
, purged_at INTEGER) STRICT;
INSERT INTO "events" VALUES('evt_01m831ft1fftbbyzxp62a2mkaf','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','hok_01m831frfwen2a3112s492sy30','job_01m831ft1fer3t0e2pfw81vp2g','application_created','applicationCreated','~mZq0aAvUZEEyRk5-APCDQJP--rSPFmm4-EXTfV6Iwz0',1795398559781,'7f6f9d15-73c8-4f04-9c35-34446a4d6406','',0,X'7B226964223A2231336364316330352D336533352D343666322D616633662D656132666530633239663636222C227472696767657265644174223A313739353339383535393738312C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2237663666396431352D373363382D346630342D396333352D333434343661346436343036222C2263616E6469646174654964223A2237663666396431352D373363382D346630342D396333352D333434343661346436343036222C22636F6E746163744964223A2264336130306133652D393932332D343034612D386235392D323863306462333466633035222C226170706C69636174696F6E4964223A2230396432626338332D363138392D346465362D386432322D363039303661393035393139227D2C227369676E6174757265223A2234336635623835643933353630336438626563323765383662373134643231383564333265373765303633656664663233326336633866303033633033333463222C22746F6B656E223A22373735633837376661373566336134636330633030336566666134653931306165663731656538313161373836366564227D',1795398559791,NULL);
INSERT INTO "events" VALUES('evt_01m831ft20e0et7h86kzkz1a88','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','hok_01m831frfvffxs67emwajth6zq','job_01m831ft20e6a8apthwsz9trc7','stage_changed','candidateStageChange','~_gdlq12rVCs7u3yncypivKXrur8ejXLbH4T0K_lvXkY',1795398559808,'7f6f9d15-73c8-4f04-9c35-34446a4d6406','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2261333165373132372D373766632D343261322D613930662D386166663833633163633562222C227472696767657265644174223A313739353339383535393830382C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2237663666396431352D373363382D346630342D396333352D333434343661346436343036222C2263616E6469646174654964223A2237663666396431352D373363382D346630342D396333352D333434343661346436343036222C22636F6E746163744964223A2264336130306133652D393932332D343034612D386235392D323863306462333466633035222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2237363438623263336637656135333335353662666236653133356164396466643231643464376433366261386635393264363638323630666464373134323965222C22746F6B656E223A22623431366339366138643439616365323434663332333232363535666536636466303834373566636335643931316462227D',1795398559808,NULL);
CREATE TABLE hooks (
  id                    TEXT PRIMARY KEY,
  org_id                TEXT NOT NULL REFERENCES orgs(id),
  connection_id         TEXT NOT NULL REFERENCES connections(id),
  event                 TEXT NOT NULL,
  key_sealed            BLOB NOT NULL,
  key_hash              TEXT NOT NULL UNIQUE,
  signing_token_sealed  BLOB,              -- NULL while expecting
  remote_id             TEXT NOT NULL,
  state                 TEXT NOT NULL,
  made_by               TEXT NOT NULL,
  seen_at               INTEGER,
  created_at            INTEGER NOT NULL
) STRICT;
INSERT INTO "hooks" VALUES('hok_01m831frfvffxs67emwajth6zq','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','candidateStageChange',X'01D35584CAD7E2866B0D2B41B9DD66BF61F279B4863E2146ED2A5DB4E27C9518C3FE828AE0EFD2CC880662BA630FA5E1573ABEA13EE1B3B911315E2FE5C2FA92E7173BDD3613CDE58D6580D0C46D7D5E960BB6FB','f10817944fbee9e7db11d7e02fb0d2eaf1c7a69cbd9e9fd83e3ef0cbfe9f7e1a',X'01BFD56747B97C3C75CFAB74532BFF7ADAFDEF18DCD4400A7ABFF4609097FB93F759FCF3D8BC8FE81E15F852D2F1E0F1C3716AC0EDCAC4F42AF4CF25730A0BF79AFE1741DEB1241CE7BDD92BC60587C1A28CD20F860B1ADF76','df9aaecf-7a07-49a5-ad21-727c67e39063','on','us',1795398559809,1795398558203);
INSERT INTO "hooks" VALUES('hok_01m831frfwen2a3112s492sy30','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','applicationCreated',X'0109D150906F1D9CC592114E29B2A04F96F7526A5D176B1E68179F75D65E38FF6FB750BC7E575FD423684575B6C3F62809676C32A34022DE9123228FA15BE9E846E98262E2A4AF7E3277A8F76C00B5767C7E9A32','315f1dfe4820921402424ad2883b81375d4e06b9a5e574485840335920db12bb',X'01A0EDB113239603891B2A1AE5455212851BD671FC435F4119BC221652B0E36FF64DA8DF564A49CC2C3EBCA2BC7875909573C77DB06EC45701936E400093CBF622A3E5B370C654CA8B88B3DA81447C964E6DB9945C01F9B507','d9d395da-a4b5-4e9a-9b39-da7d773de5b5','on','us',1795398559792,1795398558204);
INSERT INTO "hooks" VALUES('hok_01m831frfxee4sc6z19vbjnzym','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','candidateArchiveChange',X'01296A0858C41D2A56EBF6ADF50B9530EB1400485780915155E3ADEED50C512A297ECE1ECE357ABEC0B9292668C37FFEC08B68F8AC099015490497A445975DDE9BD38E842DEC89EF5ED82496D22231C2C8D9D494','239732e489bd10aca603a9fd7329e6ff71a4208d579a8a4969dfdb760129e0a3',X'01DF13D3AE17EE9ED2179ADAB2824024C593529B908BB707EC67579B4A57C37845FB628DB2CBDBEBB66ABEFFEEB381FEC0B6564EA488B8BF14E3183E1E0DD107617D2F4977946B1417E0DF182406A279C7DFCA61A6C716CDD4','d27cf8fd-c9f9-4f72-b992-cfe5e587fcb3','on','us',NULL,1795398558205);
INSERT INTO "hooks" VALUES('hok_01m831frfyeabtax5bqpn1ad4a','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','candidateHired',X'016E6364DC37018A2D4B6F08909DCAC004020AB07FA429890813CD29305E3E296C8F641487E634103DC9BF984DB1C0665A21369791BCD68314B69197FE41B8AF7393038063E5F54EEE83CAFE008BEC3CE5EBA332','8563abd5f75fff6980dbddefaf813293c160dc8b89eae0112f527dc11a3b80f2',X'01D5B11BB3BFE54DD491D12723D9846656D2931E19057F6038F4EA6F142A1FF60E62DD54C1A75EFEA7FC8A2AE71F018126002B1A6C4BA3C6D7A81822D912EB9B344E98A9E45A6E63A5C3B7435B28D2631D7E126A02D9AF1B9B','8146ff10-29a3-4ffa-ab27-2819266b3317','on','us',NULL,1795398558206);
INSERT INTO "hooks" VALUES('hok_01m831frfze6r9yfqd3gj12gwj','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','candidateDeleted',X'01B55A754F65247FF37956DF4E840E98C9A608CD309F4C739CE8214260E5A81D799F6F3B6B37F56F8F1F5C824841D4CFB0E76B6113B8B573A89D7FE51091348FC96B8E452621E53475C388618DA040B918981047','b86bad86db566ad728b1d69a3402d6e3a30ab4b862890cb9cd8200ff18ec33c5',X'018F21C19C17039F8326AADFBA21C6AF77581EE7EC94CA78921226EB467DDE1F1EF5120834B5645F770B0EF1B9BFB0211714EB6E833682072CFF277A3D5E3941CC7C30E21FC0E51560C1555CFB5BE28963DCA242032A95F00A','db01af77-d8d3-4ea9-80d0-126ff22fca1f','on','us',NULL,1795398558207);
CREATE TABLE idempotency_keys (
  org_id          TEXT NOT NULL,
  key             TEXT NOT NULL,
  request_hash    TEXT NOT NULL,
  status          INTEGER NOT NULL,
  body            TEXT NOT NULL,
  created_at      INTEGER NOT NULL,
  PRIMARY KEY (org_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE invitations (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  subject_id      TEXT NOT NULL REFERENCES subjects(id),
  generation      INTEGER NOT NULL,
  mails_sent      INTEGER NOT NULL,
  token_hash      TEXT NOT NULL UNIQUE,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "invitations" VALUES('inv_01m831ft8gfs3avr76620h53kv','org_01m831fn8hezsa5jrjm1kr297j','sub_01m831ft8geprvj19yz248rvd9',1,1,'afc881debeaf76bb489800d6d66909da5c6b889644aa6be0c62c2e9724c2bfd2',1795398560016);
INSERT INTO "invitations" VALUES('inv_01m831g9syfq9vngp0mversba6','org_01m831fn8hezsa5jrjm1kr297j','sub_01m831g9syfax8ebhmdwgt0py5',1,1,'d945da9f6d7ca1514112234d87d711121cbd777dcce1e23ee2791d1dc6ac01d7',1795398575934);
CREATE TABLE jobs (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL,
  kind            TEXT NOT NULL,
  about           TEXT NOT NULL,
  lane            TEXT NOT NULL,
  state           TEXT NOT NULL,
  created_at      INTEGER NOT NULL,
  visible_at      INTEGER NOT NULL,
  failing_since   INTEGER,
  attempts        INTEGER NOT NULL DEFAULT 0,
  crashes         INTEGER NOT NULL DEFAULT 0,
  fence           INTEGER NOT NULL DEFAULT 0,
  lease_until     INTEGER NOT NULL DEFAULT 0,
  reason          TEXT NOT NULL DEFAULT '',
  finished_at     INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO "jobs" VALUES('job_01m831ft1fer3t0e2pfw81vp2g','org_01m831fn8hezsa5jrjm1kr297j','decide_event','evt_01m831ft1fftbbyzxp62a2mkaf','con_01m831fnayfba8ve9kxd547tda','done',1795398559791,1795398559791,NULL,0,0,1,1795398619797,'',1795398560576);
INSERT INTO "jobs" VALUES('job_01m831ft20e6a8apthwsz9trc7','org_01m831fn8hezsa5jrjm1kr297j','decide_event','evt_01m831ft20e0et7h86kzkz1a88','con_01m831fnayfba8ve9kxd547tda','done',1795398559808,1795398559808,NULL,0,0,1,1795398619809,'',1795398560020);
INSERT INTO "jobs" VALUES('job_01m831ft8gezrbxff4ny1bgrfg','org_01m831fn8hezsa5jrjm1kr297j','expire_order','ord_01m831ft8geztrcdkev0j7qyf6','','waiting',1795398560016,1796003360016,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m831ft8ke399kp7qw7vwnejj','org_01m831fn8hezsa5jrjm1kr297j','perform_effect','eff_01m831ft8kewbbjqvb2tqsgr7r','con_01m831fnayfba8ve9kxd547tda','done',1795398560019,1795398560019,NULL,0,0,1,1795398620021,'',1795398560717);
INSERT INTO "jobs" VALUES('job_01m831ft8kewwvvrhkjanjbk00','org_01m831fn8hezsa5jrjm1kr297j','perform_effect','eff_01m831ft8kek7t5kjhze1jymxb','','done',1795398560019,1795398560019,NULL,0,0,1,1795398620021,'',1795398560032);
INSERT INTO "jobs" VALUES('job_01m831ft8zed49t8dvcfxrmt8n','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','inv_01m831ft8gfs3avr76620h53kv','','done',1795398560031,1795398560031,NULL,0,0,1,1795398620033,'',1795398560035);
INSERT INTO "jobs" VALUES('job_01m831ftq4ebntg57qwa3g4v9h','org_01m831fn8hezsa5jrjm1kr297j','score_sitting','sit_01m831ftakfr28kfc6qvyv8x6d','','done',1795398560484,1795398560484,NULL,0,0,1,1795398620488,'',1795398560490);
INSERT INTO "jobs" VALUES('job_01m831ftqae8xsm5mqjzmq6c9h','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','ord_01m831ft8geztrcdkev0j7qyf6','','done',1795398560490,1795398560490,NULL,0,0,1,1795398620490,'',1795398560491);
INSERT INTO "jobs" VALUES('job_01m831ftqaec990zg9vej2zp18','org_01m831fn8hezsa5jrjm1kr297j','perform_effect','eff_01m831ftqaffc96bf3v905xbga','con_01m831fnayfba8ve9kxd547tda','done',1795398560490,1795398575577,NULL,0,0,2,1795398635599,'',1795398575883);
INSERT INTO "jobs" VALUES('job_01m831ftqafm1vg1t9vzz8d9qe','org_01m831fn8hezsa5jrjm1kr297j','perform_effect','eff_01m831ftqafdrr07r97f3ws0fx','con_01m831fnayfba8ve9kxd547tda','done',1795398560490,1795398560490,NULL,0,0,1,1795398620582,'',1795398561419);
INSERT INTO "jobs" VALUES('job_01m831ftqafstr2syz08rc2yda','org_01m831fn8hezsa5jrjm1kr297j','perform_effect','eff_01m831ftq9frfs20acgag51r3n','con_01m831fnayfba8ve9kxd547tda','done',1795398560490,1795398560490,NULL,0,0,1,1795398620717,'',1795398561836);
INSERT INTO "jobs" VALUES('job_01m831ftyce77s0e3mb26jnazx','org_01m831fn8hezsa5jrjm1kr297j','sweep_copies','eff_01m831ftqaffc96bf3v905xbga','con_01m831fnayfba8ve9kxd547tda','waiting',1795398560716,1795402160716,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m831ftycegkb9sak6j1qzg4h','org_01m831fn8hezsa5jrjm1kr297j','sweep_copies','eff_01m831ftqaffc96bf3v905xbga','con_01m831fnayfba8ve9kxd547tda','waiting',1795398560716,1795484960716,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m831ftycfwdtaxcep362kd1m','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','inv_01m831ft8gfs3avr76620h53kv','','done',1795398560716,1795398560716,NULL,0,0,1,1795398620717,'',1795398560718);
INSERT INTO "jobs" VALUES('job_01m831fvmafa1v819j5mq9s68s','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','ord_01m831ft8geztrcdkev0j7qyf6','','done',1795398561418,1795398561418,NULL,0,0,1,1795398621419,'',1795398561422);
INSERT INTO "jobs" VALUES('job_01m831fw1ce3p853s4t7y564kk','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','ord_01m831ft8geztrcdkev0j7qyf6','','done',1795398561836,1795398561836,NULL,0,0,1,1795398621837,'',1795398561839);
INSERT INTO "jobs" VALUES('job_01m831g9rbf1pv76v1vsw5xmvq','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','inv_01m831ft8gfs3avr76620h53kv','','done',1795398575883,1795398575883,NULL,0,0,1,1795398635884,'',1795398575885);
INSERT INTO "jobs" VALUES('job_01m831g9sye71a9wkk25pf7gfa','org_01m831fn8hezsa5jrjm1kr297j','expire_order','ord_01m831g9syfn8t51jy973dqk37','','waiting',1795398575934,1796003375934,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m831g9sye93txrgkd74khsch','org_01m831fn8hezsa5jrjm1kr297j','perform_effect','eff_01m831g9sye919mwjv31bmwvt2','','done',1795398575934,1795398575934,NULL,0,0,1,1795398635939,'',1795398575954);
INSERT INTO "jobs" VALUES('job_01m831g9thft4bcb0wa0darh4n','org_01m831fn8hezsa5jrjm1kr297j','effects_settled','inv_01m831g9syfq9vngp0mversba6','','done',1795398575953,1795398575953,NULL,0,0,1,1795398635954,'',1795398575956);
CREATE TABLE looks (
  connection_id   TEXT PRIMARY KEY REFERENCES connections(id),
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  due_at          INTEGER NOT NULL,
  job_id          TEXT NOT NULL,             -- The last one, or ''.
  missed          INTEGER NOT NULL,          -- Found since a hook last told something.
  missed_at       INTEGER,                   -- When a look last found such a thing.
  changed_at      INTEGER                    -- The newest change that a look has seen.
) STRICT, WITHOUT ROWID;
CREATE TABLE master_key (
  one            INTEGER PRIMARY KEY CHECK (one = 1),
  fingerprint    TEXT NOT NULL,
  first_used_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "master_key" VALUES(1,'e7a6643b5f179ec6',1795398554754);
CREATE TABLE member_invites (
  id          TEXT PRIMARY KEY,
  org_id      TEXT NOT NULL REFERENCES orgs(id),
  email       TEXT NOT NULL,
  role        TEXT NOT NULL,
  token_hash  TEXT NOT NULL UNIQUE,
  invited_by  TEXT NOT NULL,                 -- mem_… or key_…
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  UNIQUE (org_id, email)
) STRICT;
CREATE TABLE members (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  email          TEXT NOT NULL UNIQUE,
  role           TEXT NOT NULL,
  password_hash  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT '', deactivated_at INTEGER) STRICT;
INSERT INTO "members" VALUES('mem_01m831fn8ke72818v0tb91f9mg','org_01m831fn8hezsa5jrjm1kr297j','mika@northwind.example','owner','',1795398554897,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('092ce3541d168d876a0d31ce286b02ab9615b8771f0f07619a7189af47bc9642','org_01m831fn8hezsa5jrjm1kr297j','mem_01m831fn8ke72818v0tb91f9mg','set_password',1796003354899);
CREATE TABLE orders (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  environment     TEXT NOT NULL,
  subject_id      TEXT NOT NULL REFERENCES subjects(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  position        INTEGER NOT NULL,
  assessment_id   TEXT NOT NULL,
  assessment_version TEXT NOT NULL,
  round           INTEGER NOT NULL,
  state           TEXT NOT NULL,
  resume_state    TEXT NOT NULL,
  reason          TEXT NOT NULL,
  connection_id   TEXT,
  opportunity_id  TEXT,
  contact_id      TEXT,
  rule_id         TEXT NOT NULL,
  decision_id     TEXT NOT NULL,
  result_id       TEXT,
  created_at      INTEGER NOT NULL,
  due_at          INTEGER NOT NULL
, purge_why TEXT NOT NULL DEFAULT '', purge_days INTEGER NOT NULL DEFAULT 0, purged_at INTEGER) STRICT;
INSERT INTO "orders" VALUES('ord_01m831ft8geztrcdkev0j7qyf6','org_01m831fn8hezsa5jrjm1kr297j','sandbox','sub_01m831ft8geprvj19yz248rvd9','inv_01m831ft8gfs3avr76620h53kv',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m831fnayfba8ve9kxd547tda','7f6f9d15-73c8-4f04-9c35-34446a4d6406','d3a00a3e-9923-404a-8b59-28c0db34fc05','rul_01m831fszxes08warrv1ax3snh','dec_01m831ft8ge1ysg3fad204kz36','res_01m831ftq9fqyaf22xtsqn9jsx',1795398560016,1796003360016,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m831g9syfn8t51jy973dqk37','org_01m831fn8hezsa5jrjm1kr297j','production','sub_01m831g9syfax8ebhmdwgt0py5','inv_01m831g9syfq9vngp0mversba6',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795398575934,1796003375934,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m831fn8hezsa5jrjm1kr297j','Northwind Robotics','UTC','mika@northwind.example',1795398554897,90);
CREATE TABLE released_letters (
  effect_id    TEXT PRIMARY KEY,
  org_id       TEXT NOT NULL,
  released_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE restores (
  taken_at     INTEGER PRIMARY KEY,
  restored_at  INTEGER,
  resumed_at   INTEGER
) STRICT;
CREATE TABLE results (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  order_id        TEXT NOT NULL UNIQUE REFERENCES orders(id),
  sitting_id      TEXT NOT NULL,
  environment     TEXT NOT NULL,
  envelope        TEXT NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "results" VALUES('res_01m831ftq9fqyaf22xtsqn9jsx','org_01m831fn8hezsa5jrjm1kr297j','ord_01m831ft8geztrcdkev0j7qyf6','sit_01m831ftakfr28kfc6qvyv8x6d','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T01:49:20.484Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795398560489);
CREATE TABLE rule_versions (
  rule_id       TEXT NOT NULL REFERENCES rules(id),
  org_id        TEXT NOT NULL REFERENCES orgs(id),
  version       INTEGER NOT NULL,
  name          TEXT NOT NULL,
  trigger_word  TEXT NOT NULL,
  stages        TEXT NOT NULL,             -- JSON lists
  postings      TEXT NOT NULL,
  tags          TEXT NOT NULL,
  assessments   TEXT NOT NULL,
  due_days      INTEGER NOT NULL,
  allow_leads   INTEGER NOT NULL,
  names         TEXT NOT NULL,             -- JSON: id → text
  replaced_at   INTEGER NOT NULL,
  replaced_by   TEXT NOT NULL,
  PRIMARY KEY (rule_id, version)
) STRICT;
CREATE TABLE rules (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  connection_id   TEXT NOT NULL REFERENCES connections(id),
  trigger_word    TEXT NOT NULL,
  stages          TEXT NOT NULL,           -- JSON lists
  postings        TEXT NOT NULL,
  tags            TEXT NOT NULL,
  assessments     TEXT NOT NULL,
  due_days        INTEGER NOT NULL,
  allow_leads     INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  switched_on_at  INTEGER NOT NULL
, names TEXT NOT NULL DEFAULT '{}', state TEXT NOT NULL DEFAULT 'off', name TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, stages_since TEXT NOT NULL DEFAULT '{}') STRICT;
INSERT INTO "rules" VALUES('rul_01m831fszxes08warrv1ax3snh','org_01m831fn8hezsa5jrjm1kr297j','con_01m831fnayfba8ve9kxd547tda','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795398559741,1795398559741,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795398554688);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795398554692);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795398554697);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795398554699);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795398554706);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795398554711);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795398554719);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795398554724);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795398554728);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795398554735);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795398554737);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('386bbb08cfb5dbcf1f99ce12fdba44eddf8be8d71a82bb2017b0b1a615ee2531','org_01m831fn8hezsa5jrjm1kr297j','inv_01m831ft8gfs3avr76620h53kv','ord_01m831ft8geztrcdkev0j7qyf6',1,1795398560078);
CREATE TABLE second_factors (
  member_id        TEXT PRIMARY KEY REFERENCES members(id),
  org_id           TEXT NOT NULL REFERENCES orgs(id),
  secret_sealed    BLOB NOT NULL,
  begun_at         INTEGER NOT NULL,
  confirmed_at     INTEGER,                  -- NULL: shown, and not asked for yet
  last_step        INTEGER NOT NULL,         -- of the newest code that was used, in 30 s since 1970
  recovery_hashes  TEXT NOT NULL             -- JSON list
) STRICT;
CREATE TABLE sessions (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  csrf_token     TEXT NOT NULL,
  created_at     INTEGER NOT NULL,
  last_seen_at   INTEGER NOT NULL
, id TEXT NOT NULL DEFAULT '', agent TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE sittings (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  order_id        TEXT NOT NULL UNIQUE REFERENCES orders(id),
  assessment_id   TEXT NOT NULL,
  assessment_version TEXT NOT NULL,
  language        TEXT NOT NULL,
  state           TEXT NOT NULL,
  started_at      INTEGER NOT NULL,
  deadline        INTEGER,
  submitted_at    INTEGER
) STRICT;
INSERT INTO "sittings" VALUES('sit_01m831ftakfr28kfc6qvyv8x6d','org_01m831fn8hezsa5jrjm1kr297j','ord_01m831ft8geztrcdkev0j7qyf6','bigfive-120','1.0.0','en','submitted',1795398560083,NULL,1795398560484);
CREATE TABLE subjects (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  name            TEXT NOT NULL,
  email           TEXT NOT NULL,
  language        TEXT NOT NULL,
  external_id     TEXT NOT NULL,
  connection_id   TEXT,
  opportunity_id  TEXT,
  contact_id      TEXT,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "subjects" VALUES('sub_01m831ft8geprvj19yz248rvd9','org_01m831fn8hezsa5jrjm1kr297j','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m831fnayfba8ve9kxd547tda','7f6f9d15-73c8-4f04-9c35-34446a4d6406','d3a00a3e-9923-404a-8b59-28c0db34fc05',1795398560016);
INSERT INTO "subjects" VALUES('sub_01m831g9syfax8ebhmdwgt0py5','org_01m831fn8hezsa5jrjm1kr297j','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795398575934);
CREATE TABLE timeline (
  order_id        TEXT NOT NULL REFERENCES orders(id),
  position        INTEGER NOT NULL,
  org_id          TEXT NOT NULL,
  at              INTEGER NOT NULL,
  actor           TEXT NOT NULL,
  kind            TEXT NOT NULL,
  text            TEXT NOT NULL,
  evidence        TEXT NOT NULL,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',1,'org_01m831fn8hezsa5jrjm1kr297j',1795398560016,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m831ft8ge1ysg3fad204kz36"}');
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',2,'org_01m831fn8hezsa5jrjm1kr297j',1795398560034,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m831ft8kek7t5kjhze1jymxb","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',3,'org_01m831fn8hezsa5jrjm1kr297j',1795398560078,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',4,'org_01m831fn8hezsa5jrjm1kr297j',1795398560083,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',5,'org_01m831fn8hezsa5jrjm1kr297j',1795398560484,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',6,'org_01m831fn8hezsa5jrjm1kr297j',1795398560489,'system','scored','The answers are scored.','{"result_id":"res_01m831ftq9fqyaf22xtsqn9jsx"}');
INSERT INTO "timeline" VALUES('ord_01m831ft8geztrcdkev0j7qyf6',7,'org_01m831fn8hezsa5jrjm1kr297j',1795398575885,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m831ftq9frfs20acgag51r3n","kind":"form","state":"done","remote_id":"36bfc325-46b4-4fa1-9418-9a9b67be4216","reason":""},{"id":"eff_01m831ftqafdrr07r97f3ws0fx","kind":"link","state":"done","remote_id":"http://127.0.0.1:19533/console/orders/ord_01m831ft8geztrcdkev0j7qyf6","reason":""},{"id":"eff_01m831ftqaffc96bf3v905xbga","kind":"tags:completed","state":"done","remote_id":"7f6f9d15-73c8-4f04-9c35-34446a4d6406","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m831g9syfn8t51jy973dqk37',1,'org_01m831fn8hezsa5jrjm1kr297j',1795398575934,'key_01m831fn8kfs5vhh5dswb5kr3w','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m831g9syfn8t51jy973dqk37',2,'org_01m831fn8hezsa5jrjm1kr297j',1795398575955,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m831g9sye919mwjv31bmwvt2","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795398559920,1795398559920);
CREATE INDEX sessions_by_member ON sessions(member_id);
CREATE INDEX connections_by_org ON connections(org_id);
CREATE INDEX hooks_by_connection ON hooks(connection_id);
CREATE UNIQUE INDEX events_by_delivery ON events(triggered_at, hook_id, delivery_token);
CREATE UNIQUE INDEX events_by_business
  ON events(triggered_at, org_id, opportunity_id, provider_event, to_stage_id)
  WHERE opportunity_id <> '';
CREATE INDEX rules_by_connection ON rules(connection_id);
CREATE UNIQUE INDEX decisions_once ON decisions(org_id, connection_id, opportunity_id, rule_id, key);
CREATE INDEX decisions_by_event ON decisions(org_id, event_id);
CREATE UNIQUE INDEX subjects_by_external_id ON subjects(org_id, external_id) WHERE external_id <> '';
CREATE INDEX subjects_by_email ON subjects(org_id, email) WHERE opportunity_id IS NULL;
CREATE UNIQUE INDEX subjects_by_opportunity ON subjects(org_id, connection_id, opportunity_id)
  WHERE opportunity_id IS NOT NULL;
CREATE UNIQUE INDEX orders_once ON orders(org_id, subject_id, assessment_id, round);
CREATE INDEX orders_by_invitation ON orders(invitation_id, position);
CREATE INDEX orders_by_opportunity ON orders(org_id, connection_id, opportunity_id)
  WHERE opportunity_id IS NOT NULL;
CREATE INDEX orders_by_state ON orders(org_id, state, id);
CREATE INDEX seats_by_invitation ON seats(invitation_id);
CREATE UNIQUE INDEX seats_one_active ON seats(invitation_id) WHERE is_active = 1;
CREATE UNIQUE INDEX effects_once ON effects(org_id, key);
CREATE INDEX effects_by_group ON effects(org_id, group_id, id);
CREATE INDEX jobs_waiting ON jobs(org_id, lane, visible_at, id) WHERE state = 'waiting';
CREATE INDEX jobs_leased ON jobs(lease_until) WHERE state = 'leased';
CREATE INDEX jobs_parked ON jobs(org_id, id) WHERE state = 'parked';
CREATE INDEX jobs_finished ON jobs(finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys(created_at);
CREATE INDEX orders_kept ON orders(org_id, created_at) WHERE purged_at IS NULL;
CREATE INDEX orders_to_purge ON orders(id) WHERE purge_why <> '' AND purged_at IS NULL;
CREATE INDEX events_kept ON events(org_id, received_at) WHERE purged_at IS NULL;
CREATE INDEX decisions_kept ON decisions(org_id, decided_at) WHERE purged_at IS NULL;
CREATE INDEX jobs_waiting_by_id ON jobs(org_id, id) WHERE state = 'waiting';
CREATE INDEX jobs_closed ON jobs(org_id, id) WHERE state = 'closed';
CREATE INDEX api_keys_by_org ON api_keys(org_id);
CREATE INDEX backtests_by_rule ON backtests(org_id, rule_id, id);
COMMIT;
