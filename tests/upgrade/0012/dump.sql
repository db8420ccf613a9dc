-- schema 12
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
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','0139c7fc56e6','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720579);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','01421dc3d1a1','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720438);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','05f51b24dd8b','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720581);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','062da72b156e','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720643);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','0d11dcfc70fc','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720537);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','0ef06eb7fdc4','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720511);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','10e16bacc059','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720635);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','111b20f7c0c9','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720520);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','143bc352bd68','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720533);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','1937ef3ee2fe','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720584);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','2060e498d216','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720630);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','2400a56b95f6','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720577);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','2bb98cfac1bd','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720423);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','2fc70a088f6a','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720655);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','30eac87997dc','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720449);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','31a4eda53bd6','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720418);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','333cac25deb5','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720415);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','33c414333bb8','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720530);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','355d60d9e7ab','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720500);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','3675c4c0a4fa','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720514);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','3dad842f3999','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720515);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','3fe1d6dc607f','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720639);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','414f26d9d1a0','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720587);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','44c3198a30db','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720555);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','491777a16965','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720609);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','50268012b1e0','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720437);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','509a173d6651','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720454);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','50d3501ca061','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720569);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','50fdeeb30396','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720625);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','531564f18e55','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720601);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','551c0c9b760d','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720658);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','55374e48f177','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720535);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','55e516a4b546','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720605);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','56c3a8de5edb','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720612);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','580ab83e1cba','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720667);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','5b69543fea6a','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720506);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','5ed54bc8b087','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720600);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','61b9b1fc5d7d','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720429);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','624feeb2c09b','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720426);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','6efd893ccd40','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720561);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','6fbea26adcd8','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720637);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','7a2ecd85708d','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720435);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','7bb089433658','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720610);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','7c044e679050','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720633);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','7c4e1f3fd39a','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720442);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','7fb5ad3b96a0','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720617);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','82146dfb4635','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720439);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','83129060c016','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720598);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','87644bf3453c','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720431);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','87a11834e8ed','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720502);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','885fd3b3ef81','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720664);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','894eb9ce3f80','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720546);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','8abe301600a2','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720434);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','8c1871a224c8','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720657);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','92a33e44c394','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720627);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','94580d246095','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720586);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','94dd3ca1d5f3','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720549);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','97996c789c6a','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720524);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','996605ff0a4b','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720623);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','99a289b495e5','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720452);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','99de860c552e','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720647);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','9aed609d74b3','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720548);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','9c44b40b16b9','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720504);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','9f06b2284c7b','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720589);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','a08f3404bb9b','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720425);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','a17ecfd9f0df','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720541);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','a1c3e79879ba','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720532);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','a9b553125d7c','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720444);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','aa1469209fd5','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720628);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','ab4473d52c29','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720543);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','ad59fc2dad89','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720621);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','af2463541917','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720522);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','af2f35fe9193','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720539);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','b4e063d18133','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720596);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','b7e6302e1cb8','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720651);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','bb75f1ae467d','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720670);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','be31d96a7201','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720572);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','be81aefe86ee','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720607);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','beefaaa3e792','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720421);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','bf4c26cc6c59','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720632);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','c022005c0d94','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720417);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','c15c433e1f5f','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720553);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','c74e27d454d9','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720662);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','c9013a199145','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720565);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','cb53f2e2a2b3','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720559);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','cccf5ff4be15','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720413);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','d04ad9ae1364','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720551);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','d36333d07e71','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720529);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','d43aaa4a6d52','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720512);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','d4fd45a0234d','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720441);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','d509771b4fb9','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720557);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','d9999c7a79c0','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720592);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','da0c46d92484','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720526);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','dad345c18115','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720583);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','dce58eeb4e1f','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720564);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','dd4da6791db7','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720446);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','dded67e92071','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720433);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','e182c7175300','org_01m83ezsk6ev9r04h1t0zbe4v9',1,1,1795412720591);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','e2d0f59156ca','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720645);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','e6fcd3998828','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720661);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','ec032e5da592','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720641);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','ed45a805b51c','org_01m83ezsk6ev9r04h1t0zbe4v9',2,1,1795412720509);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','edaa5685f3f9','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720568);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','eecdf762ae13','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720456);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','eee062e36d34','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720653);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','eeeb7df1eb62','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720427);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','f4c48466f705','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720613);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','f6014d94b970','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720594);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','f73df6e7af85','org_01m83ezsk6ev9r04h1t0zbe4v9',4,1,1795412720615);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','f81172012fe7','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720649);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','fbeb56da0b3a','org_01m83ezsk6ev9r04h1t0zbe4v9',3,1,1795412720527);
INSERT INTO "answers" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','fd6bf8627d59','org_01m83ezsk6ev9r04h1t0zbe4v9',5,1,1795412720517);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m83ezsk6f0aa5myj5282pdfa','org_01m83ezsk6ev9r04h1t0zbe4v9','7aa62f6ce66fe0b385276d85a1bf505f8d7463e286854a615567090f1bb79937','5c3M',1795412715110,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795412720674,NULL);
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
INSERT INTO "audit" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9',1,1795412715110,'operator','org.set_up','org_01m83ezsk6ev9r04h1t0zbe4v9','{"owner":"mem_01m83ezsk6fekvm7bhwjjq7gg2"}','','1c7933f0b13fe9ed8fe37f8085c12e721a1e71955cf1ee3bf57058906728c811');
INSERT INTO "audit" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9',2,1795412715110,'operator','key.made','key_01m83ezsk6f0aa5myj5282pdfa','{"permissions":"orders:read orders:write results:read setup:read"}','1c7933f0b13fe9ed8fe37f8085c12e721a1e71955cf1ee3bf57058906728c811','b66fabcf8015932d2a53d8196a1cc54420800c636a391273dcdab6fa08286c43');
INSERT INTO "audit" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9',3,1795412715156,'operator','connection.made','con_01m83ezsmme85rxsgpsqq26f2y','{"provider":"lever","environment":"sandbox"}','b66fabcf8015932d2a53d8196a1cc54420800c636a391273dcdab6fa08286c43','a77cf9c8372c77a6206c0a18c512ef9cad1f7a8dee07fe03227c7392992e6e1e');
INSERT INTO "audit" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9',4,1795412719918,'operator','rule.made','rul_01m83ezy9ee47ahw9qnefrrx6p','{"connection":"con_01m83ezsmme85rxsgpsqq26f2y","state":"on"}','a77cf9c8372c77a6206c0a18c512ef9cad1f7a8dee07fe03227c7392992e6e1e','6681536a243a57fab1486af7fa386b79886ce473f1b49e136ea1d41cecad76c1');
INSERT INTO "audit" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9',5,1795412720674,'key_01m83ezsk6f0aa5myj5282pdfa','key.used','key_01m83ezsk6f0aa5myj5282pdfa','{}','6681536a243a57fab1486af7fa386b79886ce473f1b49e136ea1d41cecad76c1','2c2c1eb796e4bab8d64dd81eea5411154801b77c6bb68f8594843ed4dc650d42');
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
INSERT INTO "call_budgets" VALUES('con_01m83ezsmme85rxsgpsqq26f2y',1795412722856,0,0,0,0,0,0,1795412715156,55,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m83ezsmme85rxsgpsqq26f2y','org_01m83ezsk6ev9r04h1t0zbe4v9','lever','sandbox','http://127.0.0.1:40701/v1',X'0120368278E99C6773284CC01196B5EC9018D5A6563F2078643ADC958792309B3580C634C6C47C279BA40BC9B2BBA6A56750A39F7C165F96218897CE5880B73FFF9B82633B3F06BAAF323C241D7F09F8E4D920032E276676D1','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795412715156,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9',X'0114523870D04F193676AC865B2BC07C335D1B1ABADDDE5CB6DC3B471745A9065B1C6076FC9899297073D45BE43429D8039A361D40AC5D75A47EFC90C0F643BDFE06A319D62FA13404');
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
INSERT INTO "decisions" VALUES('dec_01m83ezypjea9r397ggsm9we1e','org_01m83ezsk6ev9r04h1t0zbe4v9','rul_01m83ezy9ee47ahw9qnefrrx6p','con_01m83ezsmme85rxsgpsqq26f2y','evt_01m83ezyaff2xv03p9krwmqhg8','18afb78d-afc9-4bac-ae85-3067a55b779d','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795412719965','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"entered after the rule was switched on","holds":true,"detail":""},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795412720337,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m83ezypve13r9m9zcnn8rybw','org_01m83ezsk6ev9r04h1t0zbe4v9','mail','inv_01m83ezypjf1g84bypcbjab41a:mail:1','inv_01m83ezypjf1g84bypcbjab41a','','',NULL,'done','',1,0,'',1795412720347,1795412720350,1795412720360);
INSERT INTO "effects" VALUES('eff_01m83ezypvfmcsssqx14yjc3jz','org_01m83ezsk6ev9r04h1t0zbe4v9','tags:invited','inv_01m83ezypjf1g84bypcbjab41a:tags:invited','inv_01m83ezypjf1g84bypcbjab41a','con_01m83ezsmme85rxsgpsqq26f2y','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"18afb78d-afc9-4bac-ae85-3067a55b779d","marker":"inv_01m83ezypjf1g84bypcbjab41a"}',NULL,'done','18afb78d-afc9-4bac-ae85-3067a55b779d',1,0,'',1795412720347,1795412720617,1795412720758);
INSERT INTO "effects" VALUES('eff_01m83ezz15ehaszpbdgf2xsrgn','org_01m83ezsk6ev9r04h1t0zbe4v9','form','ord_01m83ezypjfwjrhj5frxvq7f69:form','ord_01m83ezypjfwjrhj5frxvq7f69','con_01m83ezsmme85rxsgpsqq26f2y','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:13529/console/orders/ord_01m83ezypjfwjrhj5frxvq7f69","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"18afb78d-afc9-4bac-ae85-3067a55b779d","marker":"ord_01m83ezypjfwjrhj5frxvq7f69"}',NULL,'done','96b41d6f-da04-4a61-a030-5ecfb92a1cbe',1,0,'',1795412720677,1795412721458,1795412722017);
INSERT INTO "effects" VALUES('eff_01m83ezz15ethtes6bqq3zyd3a','org_01m83ezsk6ev9r04h1t0zbe4v9','link','ord_01m83ezypjfwjrhj5frxvq7f69:link','ord_01m83ezypjfwjrhj5frxvq7f69','con_01m83ezsmme85rxsgpsqq26f2y','{"what":"link","url":"http://127.0.0.1:13529/console/orders/ord_01m83ezypjfwjrhj5frxvq7f69","opportunity_id":"18afb78d-afc9-4bac-ae85-3067a55b779d","marker":"ord_01m83ezypjfwjrhj5frxvq7f69"}',NULL,'done','http://127.0.0.1:13529/console/orders/ord_01m83ezypjfwjrhj5frxvq7f69',1,0,'',1795412720677,1795412722298,1795412722579);
INSERT INTO "effects" VALUES('eff_01m83ezz15eq5bd6fwzvz5pjjs','org_01m83ezsk6ev9r04h1t0zbe4v9','tags:completed','ord_01m83ezypjfwjrhj5frxvq7f69:tags:completed','inv_01m83ezypjf1g84bypcbjab41a','con_01m83ezsmme85rxsgpsqq26f2y','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"18afb78d-afc9-4bac-ae85-3067a55b779d","marker":"ord_01m83ezypjfwjrhj5frxvq7f69"}',NULL,'done','18afb78d-afc9-4bac-ae85-3067a55b779d',1,0,'',1795412720677,1795412721317,1795412722438);
INSERT INTO "effects" VALUES('eff_01m83f00xpf4pbshe5m11k54wv','org_01m83ezsk6ev9r04h1t0zbe4v9','mail','inv_01m83f00xpfm0ssd0gb8tkj3dh:mail:1','inv_01m83f00xpfm0ssd0gb8tkj3dh','','',NULL,'done','',1,0,'',1795412722614,1795412722616,1795412722625);
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
INSERT INTO "events" VALUES('evt_01m83ezyaff2xv03p9krwmqhg8','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','hok_01m83ezwsbfedvszw9v404qr0n','job_01m83ezyafft49wh0qxwajm0xn','application_created','applicationCreated','~vwMQ3bcV7H87vti16_TaxsQbfyak5uAo_Ej0un17IsY',1795412719943,'18afb78d-afc9-4bac-ae85-3067a55b779d','',0,X'7B226964223A2234346566636535302D396664342D343134372D613233342D656233363933323763396236222C227472696767657265644174223A313739353431323731393934332C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2231386166623738642D616663392D346261632D616538352D333036376135356237373964222C2263616E6469646174654964223A2231386166623738642D616663392D346261632D616538352D333036376135356237373964222C22636F6E746163744964223A2238653037356330392D303236352D343864362D396535322D393235373062653564633937222C226170706C69636174696F6E4964223A2236316633366534392D633833342D343166612D383835332D376135656563656563633438227D2C227369676E6174757265223A2239326464396138646536633635323362396161636433306534353834376166653764346239313439396131653631306461336437303430643764366635373937222C22746F6B656E223A22393232313666636632363732663862646566373039643864663732616634363433613731323832383236613766373430227D',1795412719951,NULL);
INSERT INTO "events" VALUES('evt_01m83ezyazepwtbh64pttx5rsk','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','hok_01m83ezwsafy9rpw4pq0tf8vpm','job_01m83ezyazfmc8tgw7gbey2yy0','stage_changed','candidateStageChange','~3_FEv7WvjVCCaqQFjnXyll2GeHEdxxzBO77kWS1k9xQ',1795412719965,'18afb78d-afc9-4bac-ae85-3067a55b779d','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2233333361346263312D643032322D343033312D616138642D646362353231373630326238222C227472696767657265644174223A313739353431323731393936352C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2231386166623738642D616663392D346261632D616538352D333036376135356237373964222C2263616E6469646174654964223A2231386166623738642D616663392D346261632D616538352D333036376135356237373964222C22636F6E746163744964223A2238653037356330392D303236352D343864362D396535322D393235373062653564633937222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2238343363356232363565396538363666383737383933343930656533383463633730353532383934313031623235663166326337616130393233303833643335222C22746F6B656E223A22393864366364646664646435613236323463303565643961616539316366616132353236396435656336626637653633227D',1795412719967,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m83ezwsafy9rpw4pq0tf8vpm','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','candidateStageChange',X'01A309CC4F3C7E35E175F2D6E0A43151BC2567CFDACCFC10308C34383B50EF7F6A6DCBCF8DF89C9402AC15DFA5EC6B780322938891BFCB874CD27C341B717950DF73051BD4A786785E8FA7B27C9FA956193B7D4B','4634b60aac72473996a34524bf4cb2e8a151154b207ff2cb5db77bc5e887506d',X'0116EAA452516DFCF71D68582FDEE5208ECA3734DE85B44B056109917C00BD61A7A40E95816A8EBD592BC6E2987DC5E44E02ABB18A45D064A7183F987315EEF4CB9887BC0C7E11878273965E6820A850196EE8191E58D188E8','e8ed2a97-89ea-4158-8ca1-52a68ba77359','on','us',1795412719967,1795412718378);
INSERT INTO "hooks" VALUES('hok_01m83ezwsbfedvszw9v404qr0n','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','applicationCreated',X'01EF83DA3A5FC56F10058414B86B7F0A4440FD5B3070AD80232C826C0D600A72DF989AA35F3D4EA463438B447D3F22E0D2E9F333ACEEC705DEA78477881FA0A7B1C2BFE33B30304C4A4292FB9FD94DC5BC9F60B1','1c212480bb44dbbb634301922bd6ba47d105cb447187c2a0f425192a002ddedc',X'010E65395388AFE598B1ECCE58EEA2D655D840E7B0BEE2F491B93BCDD6E5138ECF334212BA1D408ED3FC4BA120C71F954FDDBDD0E721FD70813AABD3A2964D5C50716814D0B8D24B72636F7FBFDA5EEFBD1B69AAA06D1D5B77','57ea403f-1e57-4c62-a116-02599a17605f','on','us',1795412719953,1795412718379);
INSERT INTO "hooks" VALUES('hok_01m83ezwscf05tt79632qq7yv3','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','candidateArchiveChange',X'018C64C3F051D4D4753804327C4EA06F5900C91281B4B711B92B5105DEC29C9EEA9DAF60D86115ADF63038A402CC151E247409A506E8B99E48731816FCDC7415B7897E7567EA3FE8C71CFE3749FCE87DE4420DA2','67082f2a8a932a658ffff61b1290d787dd4ee50121e5dc17e143d6ad5685c382',X'01C00E2F87CCE33B422E6F2F7B024CBCFF00661027123DBF39D4942772B83DB46A010CEFFF296D2B89D61727A096CF736449F641523A8F00B95C421D9DCDB45C7F9E9E59F5D4A179C50A73786D470A3F0F4710E8AC32A96373','aa049888-558b-4f6b-906e-2c653c0e3561','on','us',NULL,1795412718380);
INSERT INTO "hooks" VALUES('hok_01m83ezwsdfnp9y5bcp6mvz885','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','candidateHired',X'0173A59E75ADFD6AB672A93EBB40423CD602C372870BE96F3713DFDCDECC51BC178B25D70FB2E60429CAECD9FD23B691F5D673AF776D83393F59F99FCF6F8264E325EE367073A1AFA29BC3994329B2C2EA7C46AB','e1526f23bb0fefee1a336be885d160291aa4cf8bba3b850e07586cf2e8466417',X'014F8C0E57F89A311DBEF2BE2AC9843AFB1B4DCF9F03C954CC4ACBEFBDB321A1B63984FA4FD66F8F9EC006955B4ECB9C10CA7DEDBBF69EF15B01CE3FD1329899F95EA0E2789EDE700709417923E89D4288198C3E97ABFA00DC','dcc1cdc3-7a9f-444f-974a-60f8b908367c','on','us',NULL,1795412718381);
INSERT INTO "hooks" VALUES('hok_01m83ezwseespr06t259jrqdvg','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','candidateDeleted',X'01F4C500D74A686E0D92338828464BF944EE23F80A29F25166915C3B6501C84F96B3DA33BF6937EC1484F62A0A2C92395B1A04896E18AA7368038AB72E2CE7AE43C1CD83CCF52C4EFC308C2D877671AAC0D8D24A','c14abf64db65c8919811f1988f148908ac56ef929a9b443cda7e68fee0036601',X'01C122843B8C31B41FCBDB413D0E6FA7840B887342BA06A40608CAE8D3ACCB3B775343F48CDFF0F1D574C2FAE7FBD07C50091A2BE14EB8F6A6F36B4CE6A7AD4B236A28F03738426B2DFC0F5B5A42A19796B512104C2A2C9E2B','bf52414a-75f5-4386-a685-e4742c053457','on','us',NULL,1795412718382);
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
INSERT INTO "invitations" VALUES('inv_01m83ezypjf1g84bypcbjab41a','org_01m83ezsk6ev9r04h1t0zbe4v9','sub_01m83ezypjev4a7ndt9w7kstec',1,1,'0ad965e3f2c157437871c7a1d7b5938096f73e597af37df7a4e24dc0f9345bcc',1795412720338);
INSERT INTO "invitations" VALUES('inv_01m83f00xpfm0ssd0gb8tkj3dh','org_01m83ezsk6ev9r04h1t0zbe4v9','sub_01m83f00xpep282kscbvtmqj7q',1,1,'f4a2574a5ff70c36d3d1f55c9341fa7ec6f40eaa1760d606552f556daac3ef93',1795412722614);
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
INSERT INTO "jobs" VALUES('job_01m83ezyafft49wh0qxwajm0xn','org_01m83ezsk6ev9r04h1t0zbe4v9','decide_event','evt_01m83ezyaff2xv03p9krwmqhg8','con_01m83ezsmme85rxsgpsqq26f2y','done',1795412719951,1795412719951,NULL,0,0,1,1795412779956,'',1795412720348);
INSERT INTO "jobs" VALUES('job_01m83ezyazfmc8tgw7gbey2yy0','org_01m83ezsk6ev9r04h1t0zbe4v9','decide_event','evt_01m83ezyazepwtbh64pttx5rsk','con_01m83ezsmme85rxsgpsqq26f2y','done',1795412719967,1795412719967,NULL,0,0,1,1795412779968,'',1795412721037);
INSERT INTO "jobs" VALUES('job_01m83ezypjfh5vwkg641v17y6x','org_01m83ezsk6ev9r04h1t0zbe4v9','expire_order','ord_01m83ezypjfwjrhj5frxvq7f69','','waiting',1795412720338,1796017520338,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83ezypvfen9q725q1xrt11a','org_01m83ezsk6ev9r04h1t0zbe4v9','perform_effect','eff_01m83ezypvfmcsssqx14yjc3jz','con_01m83ezsmme85rxsgpsqq26f2y','done',1795412720347,1795412720347,NULL,0,0,1,1795412780349,'',1795412720758);
INSERT INTO "jobs" VALUES('job_01m83ezypvfmttnzmac37txyne','org_01m83ezsk6ev9r04h1t0zbe4v9','perform_effect','eff_01m83ezypve13r9m9zcnn8rybw','letters','done',1795412720347,1795412720347,NULL,0,0,1,1795412780349,'',1795412720360);
INSERT INTO "jobs" VALUES('job_01m83ezyq8e8pa24vwsttr2zaz','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','inv_01m83ezypjf1g84bypcbjab41a','','done',1795412720360,1795412720360,NULL,0,0,1,1795412780361,'',1795412720362);
INSERT INTO "jobs" VALUES('job_01m83ezz10e27980dwkaghmxcr','org_01m83ezsk6ev9r04h1t0zbe4v9','score_sitting','sit_01m83ezyrsfm5bhq7ev09pbah1','','done',1795412720672,1795412720672,NULL,0,0,1,1795412780675,'',1795412720678);
INSERT INTO "jobs" VALUES('job_01m83ezz15e18tm28rsmd8zv7x','org_01m83ezsk6ev9r04h1t0zbe4v9','perform_effect','eff_01m83ezz15ehaszpbdgf2xsrgn','con_01m83ezsmme85rxsgpsqq26f2y','done',1795412720677,1795412720677,NULL,0,0,1,1795412780759,'',1795412722018);
INSERT INTO "jobs" VALUES('job_01m83ezz15f2srbf95sjvsc6cw','org_01m83ezsk6ev9r04h1t0zbe4v9','perform_effect','eff_01m83ezz15eq5bd6fwzvz5pjjs','con_01m83ezsmme85rxsgpsqq26f2y','done',1795412720677,1795412720677,NULL,0,0,1,1795412781038,'',1795412722438);
INSERT INTO "jobs" VALUES('job_01m83ezz15fkktem5x7adp442f','org_01m83ezsk6ev9r04h1t0zbe4v9','perform_effect','eff_01m83ezz15ethtes6bqq3zyd3a','con_01m83ezsmme85rxsgpsqq26f2y','done',1795412720677,1795412720677,NULL,0,0,1,1795412782018,'',1795412722579);
INSERT INTO "jobs" VALUES('job_01m83ezz15frb8jrjgg05weppz','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','ord_01m83ezypjfwjrhj5frxvq7f69','','done',1795412720677,1795412720677,NULL,0,0,1,1795412780677,'',1795412720679);
INSERT INTO "jobs" VALUES('job_01m83ezz3pe00r354c9mb56w8a','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','inv_01m83ezypjf1g84bypcbjab41a','','done',1795412720758,1795412720758,NULL,0,0,1,1795412780759,'',1795412720760);
INSERT INTO "jobs" VALUES('job_01m83ezz3pehvbq453vhd9dafx','org_01m83ezsk6ev9r04h1t0zbe4v9','sweep_copies','eff_01m83ezz15eq5bd6fwzvz5pjjs','con_01m83ezsmme85rxsgpsqq26f2y','waiting',1795412720758,1795416320758,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83ezz3pfhk8hn2612d3f4pv','org_01m83ezsk6ev9r04h1t0zbe4v9','sweep_copies','eff_01m83ezz15eq5bd6fwzvz5pjjs','con_01m83ezsmme85rxsgpsqq26f2y','waiting',1795412720758,1795499120758,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83f00b1frdr3e4v2r9n6c01','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','ord_01m83ezypjfwjrhj5frxvq7f69','','done',1795412722017,1795412722017,NULL,0,0,1,1795412782018,'',1795412722019);
INSERT INTO "jobs" VALUES('job_01m83f00r6f7wv4kts2x0zrtvx','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','inv_01m83ezypjf1g84bypcbjab41a','','done',1795412722438,1795412722438,NULL,0,0,1,1795412782439,'',1795412722439);
INSERT INTO "jobs" VALUES('job_01m83f00wke6bsr71ktjcjhb0f','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','ord_01m83ezypjfwjrhj5frxvq7f69','','done',1795412722579,1795412722579,NULL,0,0,1,1795412782580,'',1795412722581);
INSERT INTO "jobs" VALUES('job_01m83f00xpebtbetj139867dz4','org_01m83ezsk6ev9r04h1t0zbe4v9','perform_effect','eff_01m83f00xpf4pbshe5m11k54wv','letters','done',1795412722614,1795412722614,NULL,0,0,1,1795412782615,'',1795412722625);
INSERT INTO "jobs" VALUES('job_01m83f00xpfa794en06cf6e6we','org_01m83ezsk6ev9r04h1t0zbe4v9','expire_order','ord_01m83f00xpezcakne5ekwefnsq','','waiting',1795412722614,1796017522614,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83f00y1fp3989gqgtephb09','org_01m83ezsk6ev9r04h1t0zbe4v9','effects_settled','inv_01m83f00xpfm0ssd0gb8tkj3dh','','done',1795412722625,1795412722625,NULL,0,0,1,1795412782626,'',1795412722627);
CREATE TABLE letter_gates (
  org_id        TEXT PRIMARY KEY REFERENCES orgs(id),
  per_hour_max  INTEGER,                   -- NULL: no limit
  counted_from  INTEGER NOT NULL,          -- Letters before do not count against the limit.
  held_since    INTEGER,                   -- NULL: they leave
  held_by       TEXT NOT NULL,             -- mem_…, key_…, operator; 'limit'
  held_why      TEXT NOT NULL
) STRICT;
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
INSERT INTO "master_key" VALUES(1,'ef8b03f26dbfe7c9',1795412714987);
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
INSERT INTO "members" VALUES('mem_01m83ezsk6fekvm7bhwjjq7gg2','org_01m83ezsk6ev9r04h1t0zbe4v9','mika@northwind.example','owner','',1795412715110,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('114f1ea9958376037ecf41b66a5f1320ddd3647c3c095c6aa18569ac63ca50cf','org_01m83ezsk6ev9r04h1t0zbe4v9','mem_01m83ezsk6fekvm7bhwjjq7gg2','set_password',1796017515110);
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
INSERT INTO "orders" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69','org_01m83ezsk6ev9r04h1t0zbe4v9','sandbox','sub_01m83ezypjev4a7ndt9w7kstec','inv_01m83ezypjf1g84bypcbjab41a',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m83ezsmme85rxsgpsqq26f2y','18afb78d-afc9-4bac-ae85-3067a55b779d','8e075c09-0265-48d6-9e52-92570be5dc97','rul_01m83ezy9ee47ahw9qnefrrx6p','dec_01m83ezypjea9r397ggsm9we1e','res_01m83ezz15ea8vm4g218p9eq4d',1795412720338,1796017520338,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m83f00xpezcakne5ekwefnsq','org_01m83ezsk6ev9r04h1t0zbe4v9','production','sub_01m83f00xpep282kscbvtmqj7q','inv_01m83f00xpfm0ssd0gb8tkj3dh',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795412722614,1796017522614,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m83ezsk6ev9r04h1t0zbe4v9','Northwind Robotics','UTC','mika@northwind.example',1795412715110,90);
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
INSERT INTO "results" VALUES('res_01m83ezz15ea8vm4g218p9eq4d','org_01m83ezsk6ev9r04h1t0zbe4v9','ord_01m83ezypjfwjrhj5frxvq7f69','sit_01m83ezyrsfm5bhq7ev09pbah1','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T05:45:20.672Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795412720677);
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
INSERT INTO "rules" VALUES('rul_01m83ezy9ee47ahw9qnefrrx6p','org_01m83ezsk6ev9r04h1t0zbe4v9','con_01m83ezsmme85rxsgpsqq26f2y','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795412719918,1795412719918,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795412714950);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795412714952);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795412714956);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795412714957);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795412714961);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795412714962);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795412714966);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795412714970);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795412714973);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795412714974);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795412714976);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795412714983);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('4ff7b2d72642ede9d1afad9aac28ad69d9305dda801f1b23f893540633c53774','org_01m83ezsk6ev9r04h1t0zbe4v9','inv_01m83ezypjf1g84bypcbjab41a','ord_01m83ezypjfwjrhj5frxvq7f69',1,1795412720405);
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
INSERT INTO "sittings" VALUES('sit_01m83ezyrsfm5bhq7ev09pbah1','org_01m83ezsk6ev9r04h1t0zbe4v9','ord_01m83ezypjfwjrhj5frxvq7f69','bigfive-120','1.0.0','en','submitted',1795412720409,NULL,1795412720672);
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
INSERT INTO "subjects" VALUES('sub_01m83ezypjev4a7ndt9w7kstec','org_01m83ezsk6ev9r04h1t0zbe4v9','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m83ezsmme85rxsgpsqq26f2y','18afb78d-afc9-4bac-ae85-3067a55b779d','8e075c09-0265-48d6-9e52-92570be5dc97',1795412720338);
INSERT INTO "subjects" VALUES('sub_01m83f00xpep282kscbvtmqj7q','org_01m83ezsk6ev9r04h1t0zbe4v9','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795412722614);
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
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',1,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412720338,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m83ezypjea9r397ggsm9we1e"}');
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',2,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412720362,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m83ezypve13r9m9zcnn8rybw","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',3,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412720405,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',4,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412720409,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',5,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412720672,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',6,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412720677,'system','scored','The answers are scored.','{"result_id":"res_01m83ezz15ea8vm4g218p9eq4d"}');
INSERT INTO "timeline" VALUES('ord_01m83ezypjfwjrhj5frxvq7f69',7,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412722581,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m83ezz15ehaszpbdgf2xsrgn","kind":"form","state":"done","remote_id":"96b41d6f-da04-4a61-a030-5ecfb92a1cbe","reason":""},{"id":"eff_01m83ezz15ethtes6bqq3zyd3a","kind":"link","state":"done","remote_id":"http://127.0.0.1:13529/console/orders/ord_01m83ezypjfwjrhj5frxvq7f69","reason":""},{"id":"eff_01m83ezz15eq5bd6fwzvz5pjjs","kind":"tags:completed","state":"done","remote_id":"18afb78d-afc9-4bac-ae85-3067a55b779d","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m83f00xpezcakne5ekwefnsq',1,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412722614,'key_01m83ezsk6f0aa5myj5282pdfa','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m83f00xpezcakne5ekwefnsq',2,'org_01m83ezsk6ev9r04h1t0zbe4v9',1795412722626,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m83f00xpf4pbshe5m11k54wv","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795412720119,1795412720119);
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
CREATE INDEX letters_sent ON effects(org_id, sent_at) WHERE kind = 'mail' AND sent_at IS NOT NULL;
COMMIT;
