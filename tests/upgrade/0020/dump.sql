-- schema 20
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
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','0139c7fc56e6','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860457);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','01421dc3d1a1','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860315);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','05f51b24dd8b','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860458);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','062da72b156e','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860508);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','0d11dcfc70fc','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860409);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','0ef06eb7fdc4','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860359);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','10e16bacc059','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860498);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','111b20f7c0c9','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860375);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','143bc352bd68','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860399);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','1937ef3ee2fe','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860461);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','2060e498d216','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860495);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','2400a56b95f6','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860455);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','2bb98cfac1bd','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860288);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','2fc70a088f6a','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860533);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','30eac87997dc','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860332);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','31a4eda53bd6','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860280);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','333cac25deb5','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860275);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','33c414333bb8','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860394);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','355d60d9e7ab','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860344);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','3675c4c0a4fa','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860365);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','3dad842f3999','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860368);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','3fe1d6dc607f','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860501);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','414f26d9d1a0','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860464);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','44c3198a30db','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860436);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','491777a16965','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860479);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','50268012b1e0','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860313);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','509a173d6651','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860336);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','50d3501ca061','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860452);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','50fdeeb30396','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860491);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','531564f18e55','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860474);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','551c0c9b760d','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860548);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','55374e48f177','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860402);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','55e516a4b546','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860475);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','56c3a8de5edb','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860482);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','580ab83e1cba','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860572);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','5b69543fea6a','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860353);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','5ed54bc8b087','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860473);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','61b9b1fc5d7d','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860295);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','624feeb2c09b','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860292);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','6efd893ccd40','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860440);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','6fbea26adcd8','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860500);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','7a2ecd85708d','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860310);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','7bb089433658','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860480);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','7c044e679050','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860497);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','7c4e1f3fd39a','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860323);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','7fb5ad3b96a0','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860486);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','82146dfb4635','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860317);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','83129060c016','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860471);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','87644bf3453c','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860297);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','87a11834e8ed','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860347);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','885fd3b3ef81','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860569);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','894eb9ce3f80','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860422);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','8abe301600a2','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860306);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','8c1871a224c8','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860537);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','92a33e44c394','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860492);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','94580d246095','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860463);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','94dd3ca1d5f3','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860429);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','97996c789c6a','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860382);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','996605ff0a4b','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860489);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','99a289b495e5','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860334);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','99de860c552e','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860512);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','9aed609d74b3','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860426);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','9c44b40b16b9','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860350);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','9f06b2284c7b','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860465);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','a08f3404bb9b','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860291);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','a17ecfd9f0df','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860418);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','a1c3e79879ba','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860397);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','a9b553125d7c','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860325);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','aa1469209fd5','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860493);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','ab4473d52c29','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860420);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','ad59fc2dad89','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860487);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','af2463541917','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860380);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','af2f35fe9193','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860415);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','b4e063d18133','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860470);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','b7e6302e1cb8','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860519);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','bb75f1ae467d','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860574);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','be31d96a7201','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860453);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','be81aefe86ee','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860478);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','beefaaa3e792','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860285);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','bf4c26cc6c59','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860496);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','c022005c0d94','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860278);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','c15c433e1f5f','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860433);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','c74e27d454d9','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860566);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','c9013a199145','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860448);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','cb53f2e2a2b3','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860438);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','cccf5ff4be15','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860272);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','d04ad9ae1364','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860431);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','d36333d07e71','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860392);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','d43aaa4a6d52','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860362);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','d4fd45a0234d','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860320);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','d509771b4fb9','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860437);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','d9999c7a79c0','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860468);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','da0c46d92484','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860385);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','dad345c18115','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860460);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','dce58eeb4e1f','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860441);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','dd4da6791db7','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860329);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','dded67e92071','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860299);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','e182c7175300','org_01m85e26erevqrx0p1fx21tvqh',1,1,1795478860466);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','e2d0f59156ca','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860511);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','e6fcd3998828','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860555);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','ec032e5da592','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860503);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','ed45a805b51c','org_01m85e26erevqrx0p1fx21tvqh',2,1,1795478860356);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','edaa5685f3f9','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860450);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','eecdf762ae13','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860341);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','eee062e36d34','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860529);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','eeeb7df1eb62','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860294);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','f4c48466f705','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860483);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','f6014d94b970','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860469);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','f73df6e7af85','org_01m85e26erevqrx0p1fx21tvqh',4,1,1795478860484);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','f81172012fe7','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860516);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','fbeb56da0b3a','org_01m85e26erevqrx0p1fx21tvqh',3,1,1795478860388);
INSERT INTO "answers" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','fd6bf8627d59','org_01m85e26erevqrx0p1fx21tvqh',5,1,1795478860373);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m85e26erefn8d48afegkx096','org_01m85e26erevqrx0p1fx21tvqh','f1f87e93a67349a945969e125eeaaa99ffa4d55e5ddf899e77e8e52b0c2bd10c','sq8Q',1795478854104,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795478860580,NULL);
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
INSERT INTO "audit" VALUES('org_01m85e26erevqrx0p1fx21tvqh',1,1795478854104,'operator','org.set_up','org_01m85e26erevqrx0p1fx21tvqh','{"owner":"mem_01m85e26ere2v9kv2b0cxnvwwv"}','','abfe12be3576697b4637dbaa82d68f95b3fc180b6379647f12e14d6783fe4c1a');
INSERT INTO "audit" VALUES('org_01m85e26erevqrx0p1fx21tvqh',2,1795478854104,'operator','key.made','key_01m85e26erefn8d48afegkx096','{"permissions":"orders:read orders:write results:read setup:read"}','abfe12be3576697b4637dbaa82d68f95b3fc180b6379647f12e14d6783fe4c1a','47a1afeb8a8ec4856fa009d59c37af5bb18266f6ff6b55db044e35c508178ca2');
INSERT INTO "audit" VALUES('org_01m85e26erevqrx0p1fx21tvqh',3,1795478854309,'operator','connection.made','con_01m85e26n5fppv9yn3cx8ygp5s','{"provider":"lever","environment":"sandbox","credential":"api_key"}','47a1afeb8a8ec4856fa009d59c37af5bb18266f6ff6b55db044e35c508178ca2','2dd1ce5f88e720f4e92fb1a001620763c8235d8de4f4859be3f67072cabfd90b');
INSERT INTO "audit" VALUES('org_01m85e26erevqrx0p1fx21tvqh',4,1795478859911,'operator','rule.made','rul_01m85e2c47frq8hpkn07pr7xbt','{"connection":"con_01m85e26n5fppv9yn3cx8ygp5s","state":"on"}','2dd1ce5f88e720f4e92fb1a001620763c8235d8de4f4859be3f67072cabfd90b','a4e5db43c49356152838b7d87b13a901d58b67b397dcfea2a43971a3eb373f92');
INSERT INTO "audit" VALUES('org_01m85e26erevqrx0p1fx21tvqh',5,1795478860580,'key_01m85e26erefn8d48afegkx096','key.used','key_01m85e26erefn8d48afegkx096','{}','a4e5db43c49356152838b7d87b13a901d58b67b397dcfea2a43971a3eb373f92','e465c1071ec2712d874a92262d9c820a1f3da54460677e5892b566f36c0ce995');
CREATE TABLE backfill_candidates (
  backfill_id     TEXT NOT NULL REFERENCES backfills(id),
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  opportunity_id  TEXT NOT NULL,
  state           TEXT NOT NULL,         -- to_invite, invited, kept_out
  why             TEXT NOT NULL,         -- The first condition that did not hold.
  PRIMARY KEY (backfill_id, opportunity_id)
) STRICT;
CREATE TABLE backfills (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  rule_id        TEXT NOT NULL REFERENCES rules(id),
  rule_version   INTEGER NOT NULL,
  connection_id  TEXT NOT NULL REFERENCES connections(id),
  state          TEXT NOT NULL,          -- looking, ready, inviting, paused, done, cancelled, failed
  reason         TEXT NOT NULL,
  job_id         TEXT NOT NULL,          -- That does the next step.
  made_at        INTEGER NOT NULL,
  made_by        TEXT NOT NULL,
  reached_at     INTEGER NOT NULL,       -- Candidacies created before were listed.
  confirmed_by   TEXT NOT NULL,
  paced_from     INTEGER,
  paced_after    INTEGER NOT NULL
) STRICT;
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
INSERT INTO "call_budgets" VALUES('con_01m85e26n5fppv9yn3cx8ygp5s',1795478863429,0,0,0,0,0,0,1795478854309,57,0,0,0,'');
CREATE TABLE check_ups (
  connection_id  TEXT PRIMARY KEY REFERENCES connections(id),
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  due_at         INTEGER NOT NULL,
  job_id         TEXT NOT NULL,          -- The last one made.
  asked_at       INTEGER,
  found          TEXT NOT NULL,          -- Findings, JSON.
  told           TEXT NOT NULL           -- Findings, JSON.
) STRICT;
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
, looked_until INTEGER, grant_id TEXT) STRICT;
INSERT INTO "connections" VALUES('con_01m85e26n5fppv9yn3cx8ygp5s','org_01m85e26erevqrx0p1fx21tvqh','lever','sandbox','http://127.0.0.1:35589/v1',X'018A57D8FA67F75C2C82030EC1E61DE15ACB558DB9EAAC13E8067DC2C3E2C33FA7119CF86E520374E638A90E1EB0CB02AA67E2C3CE1D14A94DF282773489332925D4B7A1ACF6CD33F0EEEF7FEECF2CBFD776E75EA4B06A5E7F','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"also_file":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795478854309,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m85e26erevqrx0p1fx21tvqh',X'0118E7458ECC0D114EB2CEFCCEA1FE1911D93615A8D421CDCE9CB25CF30D29C5E4BEB80E58D3DA0CC025DEA5F6E0F4BF616D816FB80A648D02C6DFAA2F59FA0569934C35470F5E4E29');
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
INSERT INTO "decisions" VALUES('dec_01m85e2ce7e6p9d37mze9ywnyx','org_01m85e26erevqrx0p1fx21tvqh','rul_01m85e2c47frq8hpkn07pr7xbt','con_01m85e26n5fppv9yn3cx8ygp5s','evt_01m85e2c65f5bvdw3jyk864a02','63d1a8de-707a-412e-88e3-08919db13c3c','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795478859965','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795478860230,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m85e2cebehtrt6q907689f6s','org_01m85e26erevqrx0p1fx21tvqh','mail','inv_01m85e2ce7e6vv5yxqsxm5eyx2:mail:1','inv_01m85e2ce7e6vv5yxqsxm5eyx2','','',NULL,'done','',1,0,'',1795478860235,1795478860241,1795478860250);
INSERT INTO "effects" VALUES('eff_01m85e2cebf5htvkwbap5cd24q','org_01m85e26erevqrx0p1fx21tvqh','tags:invited','inv_01m85e2ce7e6vv5yxqsxm5eyx2:tags:invited','inv_01m85e2ce7e6vv5yxqsxm5eyx2','con_01m85e26n5fppv9yn3cx8ygp5s','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"63d1a8de-707a-412e-88e3-08919db13c3c","marker":"inv_01m85e2ce7e6vv5yxqsxm5eyx2"}',NULL,'done','63d1a8de-707a-412e-88e3-08919db13c3c',1,0,'',1795478860235,1795478861510,1795478861830);
INSERT INTO "effects" VALUES('eff_01m85e2cs7fhhrbp9grjaa88bz','org_01m85e26erevqrx0p1fx21tvqh','form','ord_01m85e2ce7f6p9kc4rprn5d29p:form','ord_01m85e2ce7f6p9kc4rprn5d29p','con_01m85e26n5fppv9yn3cx8ygp5s','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:10383/console/orders/ord_01m85e2ce7f6p9kc4rprn5d29p","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"63d1a8de-707a-412e-88e3-08919db13c3c","marker":"ord_01m85e2ce7f6p9kc4rprn5d29p"}',NULL,'done','3aa906f8-7710-4de0-a5e0-965012b77785',1,0,'',1795478860583,1795478861670,1795478863110);
INSERT INTO "effects" VALUES('eff_01m85e2cs7fcws0c038h77xmpf','org_01m85e26erevqrx0p1fx21tvqh','link','ord_01m85e2ce7f6p9kc4rprn5d29p:link','ord_01m85e2ce7f6p9kc4rprn5d29p','con_01m85e26n5fppv9yn3cx8ygp5s','{"what":"link","url":"http://127.0.0.1:10383/console/orders/ord_01m85e2ce7f6p9kc4rprn5d29p","opportunity_id":"63d1a8de-707a-412e-88e3-08919db13c3c","marker":"ord_01m85e2ce7f6p9kc4rprn5d29p"}',NULL,'done','http://127.0.0.1:10383/console/orders/ord_01m85e2ce7f6p9kc4rprn5d29p',1,0,'',1795478860583,1795478860871,1795478861030);
INSERT INTO "effects" VALUES('eff_01m85e2cs7eg9vgncghe0f0326','org_01m85e26erevqrx0p1fx21tvqh','tags:completed','ord_01m85e2ce7f6p9kc4rprn5d29p:tags:completed','inv_01m85e2ce7e6vv5yxqsxm5eyx2','con_01m85e26n5fppv9yn3cx8ygp5s','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"63d1a8de-707a-412e-88e3-08919db13c3c","marker":"ord_01m85e2ce7f6p9kc4rprn5d29p"}',NULL,'done','63d1a8de-707a-412e-88e3-08919db13c3c',1,0,'',1795478860583,1795478862150,1795478862633);
INSERT INTO "effects" VALUES('eff_01m85e2f94eaa8xdgkej8wqe9h','org_01m85e26erevqrx0p1fx21tvqh','mail','inv_01m85e2f93e6gahn3nmk1ap4az:mail:1','inv_01m85e2f93e6gahn3nmk1ap4az','','',NULL,'done','',1,0,'',1795478863140,1795478863144,1795478863150);
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
INSERT INTO "events" VALUES('evt_01m85e2c58eyjby6r50krcg834','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','hok_01m85e2ad8f1gtfj36br16q278','job_01m85e2c58fr4szx4zgzy7emq7','application_created','applicationCreated','~YQgl90ZkttT3k6_G-nDUmpZOKNN4c4FPKQe3PiFfhLo',1795478859939,'63d1a8de-707a-412e-88e3-08919db13c3c','',0,X'7B226964223A2231643835353233342D386434302D343562312D393237302D373632303062643233353161222C227472696767657265644174223A313739353437383835393933392C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2236336431613864652D373037612D343132652D383865332D303839313964623133633363222C2263616E6469646174654964223A2236336431613864652D373037612D343132652D383865332D303839313964623133633363222C22636F6E746163744964223A2263393735363538622D393731352D346332662D383533332D353132353561363230383663222C226170706C69636174696F6E4964223A2262656462613338352D333934322D346333332D613333322D656239316564303035653563227D2C227369676E6174757265223A2261343033623631316135366163323833356465656537316234666634346239363734313731386562303537353831303439326565363761666130313333363065222C22746F6B656E223A22666632336337313237336235383237323639623836633731383436646439663638613466653438613435666262663931227D',1795478859944,NULL);
INSERT INTO "events" VALUES('evt_01m85e2c65f5bvdw3jyk864a02','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','hok_01m85e2ad7ed3b1xbgsn1s0gt8','job_01m85e2c65feft5fvft7s5jvyh','stage_changed','candidateStageChange','~E5IcwDpT49ZNRRcSTAQVm1I4vb7PjrBnxaqT8SoLav4',1795478859965,'63d1a8de-707a-412e-88e3-08919db13c3c','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2232626265316235352D376235302D343031662D396232302D666337316637376237353230222C227472696767657265644174223A313739353437383835393936352C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2236336431613864652D373037612D343132652D383865332D303839313964623133633363222C2263616E6469646174654964223A2236336431613864652D373037612D343132652D383865332D303839313964623133633363222C22636F6E746163744964223A2263393735363538622D393731352D346332662D383533332D353132353561363230383663222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2261396366646366346161636439636465656165643262626463646236353366386533316439346561376164363239313631316437343434363234313531356632222C22746F6B656E223A22303934336534303736636631316432663061383039613036303730396438323134613431323039363963356432643964227D',1795478859973,NULL);
CREATE TABLE grants (
  id                           TEXT PRIMARY KEY,
  org_id                       TEXT NOT NULL REFERENCES orgs(id),
  provider                     TEXT NOT NULL,
  environment                  TEXT NOT NULL,          -- production, sandbox
  base_url                     TEXT NOT NULL,
  client_id                    TEXT NOT NULL,
  client_secret_sealed         BLOB,
  authorize_url                TEXT NOT NULL,
  token_url                    TEXT NOT NULL,
  audience                     TEXT NOT NULL,
  state                        TEXT NOT NULL,          -- asked, given, ended
  reason                       TEXT NOT NULL,
  asked_by                     TEXT NOT NULL,          -- mem_…, key_…
  state_hash                   TEXT NOT NULL,          -- SHA-256 of the URL's; empty once it was used
  verifier_sealed              BLOB,
  asked_at                     INTEGER NOT NULL,
  given_at                     INTEGER,
  connection_id                TEXT REFERENCES connections(id),
  scope                        TEXT NOT NULL,
  access_token_sealed          BLOB,
  refresh_token_sealed         BLOB,
  refresh_token_before_sealed  BLOB,                   -- Until the new pair has worked once.
  renewed_at                   INTEGER NOT NULL,
  expires_at                   INTEGER NOT NULL        -- The access token.
) STRICT;
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
, refused_at INTEGER) STRICT;
INSERT INTO "hooks" VALUES('hok_01m85e2ad7ed3b1xbgsn1s0gt8','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','candidateStageChange',X'017B065A55281EEA48D60CF7F8DE6969916C5DF0850E7BCBCA2E09BEEC27BA4EFC34EB1D201C5A806042FDAFF7A6266F2D9FBA81793E4829ABF9BB837CA7377A6535180BA9EB9F7650CD385D2C617811F49306DB','61df62e380e2d3d4a25d14523115ee822cf95faa6a8713fee1aeb6082f6ba6a1',X'01BA9A3CF9A4C49D13778B21A6236C844FF7963E7F30D0A9E42516586D6F2149AF5A125D5A4D38EEB16A3283C4B561B1D8410F8E4F324CEE6BE1074D6D79B096C5E038746D2C830322CF7DF885AD2FC53FE151B797B8B7C594','d2ed2eb9-aa2b-4bd1-8cbe-3f70b0d2f5d8','on','us',1795478859973,1795478858151,NULL);
INSERT INTO "hooks" VALUES('hok_01m85e2ad8f1gtfj36br16q278','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','applicationCreated',X'018D795B1CADCAD138F6E86C938A3907171DB055B9F8D70B7CEC49EE1F214C0FEE14A2042F2F8A428C8D5811D52DA1137102C2A18B42409CB1245A28B99D2188AC0A0F86118050711F99BEC10F513031CB2CB5BA','8a3125761cf70d874e896ce385a93c8fd38935f80ce3427daf0fd7f37e37ebc1',X'014D78110F05CAE6B22321B99F9AEDD6A3375DB09AD9A99EC618AE601DF56C6DF4B4E943B0F07B148D18878BB735C7D72B40E59CF56F4D88EFB29C8DA61D9A2515B9676E50E5ACD3D2D3B8A2C8BC9EAA03B284CEC3E9D12497','bb8c8ea7-a481-4501-9d3f-b21c0393ac0f','on','us',1795478859943,1795478858152,NULL);
INSERT INTO "hooks" VALUES('hok_01m85e2ad9fp2rgbphtmm1w4gn','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','candidateArchiveChange',X'01BB0791113185BDEFE93FE9EFD0FCE29D213F2C683046C38AA51C613D70C9A38BEAFC121D3304FAF8DE9091A088A8CE0F93EE8000C557526A7BC83FEA67FDFDB9C197B64508DAD1238C2812CFC17A49874A05E3','e03d51917b1b6f5bc04950f96576849c4840c00576f55a31b234a240621a67b1',X'0133F865DE38597A49AAE4CDF0D8BBD36389C846171E9FCC9C8172B223D85CE54DDC20CA391CFE61CDECE5DEEF63734B5A74C1EDFEB1B8872D0B5A78B14F4735D86D0871F2EBF63C042AB1D2344A5437AC0F31EA5F8479D456','0b363163-76e2-4057-9945-e18868c01c96','on','us',NULL,1795478858153,NULL);
INSERT INTO "hooks" VALUES('hok_01m85e2adafxdaxf04agnywxf0','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','candidateHired',X'01A8A02E53EBFDA2CE678A8506855AF7E1240C951A1F761F07BB846E8D5500E1835BCCD2480353B7A63A0D09355BF35C10DFD1AF57858BA88DF0B7D9AFFA3E92AF6E3B2E4146F536CF94760C3B9BE185C1DC7EC0','5f61f35dc64f635b0d1b226d8b093898101e4885ff683acdaa1f52beeb08a9d3',X'01B15ABB2D445CFB07E522BD1DA951194A7A8EA08DA9AE0D42B763773070D94C6F74CB07B98BE7DBBF4EBA78588D38EFA5B04ED4EE0B264CD8886ADADC3CF71B107B813327BF03B4C7C71DB4A079F432DB388DA2321DE15FAB','23f45d5f-3ece-4b98-bce3-c3c630bf6b4e','on','us',NULL,1795478858154,NULL);
INSERT INTO "hooks" VALUES('hok_01m85e2adbe1jbytnwv95nftfw','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','candidateDeleted',X'0172C7C55BA87B1C4534BD948DA3582C6F1C7BFA0D9DF2316238F533FA5C42A90485BB73468BECADAF45412D262F098B82849BA5EB41C58287A2F5E5088B007C9FBC79D4FE4C6E45A7066E4A31D4603BC02CEDFD','88e34ef0fbce16c0c617f4a2e9799e6f4529d47112b321f5c14951dacfd04047',X'013127428BAAB485EE360B5C4922121D789BE7202AC8B0BA5931A14D93F8AD511FE792A1E6F0CAA9ECCDBC2ABEAF5815CA05DAB1D83555F11B69BBDB20800C2311765512D56823D701D3527CDBEE8FDABD97EBBC6868019AF2','8d4e8316-ec61-40c7-aed3-7b8e12a651e8','on','us',NULL,1795478858155,NULL);
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
, reminder_days TEXT NOT NULL DEFAULT '[]', reminded_at INTEGER) STRICT;
INSERT INTO "invitations" VALUES('inv_01m85e2ce7e6vv5yxqsxm5eyx2','org_01m85e26erevqrx0p1fx21tvqh','sub_01m85e2ce7edsvxesb2hnnn2zm',1,1,'3074fdf15f0cb5237ba6f59cf181e04f5fd7043f0dfcbd6896db0dac398e1dc4',1795478860231,'[]',NULL);
INSERT INTO "invitations" VALUES('inv_01m85e2f93e6gahn3nmk1ap4az','org_01m85e26erevqrx0p1fx21tvqh','sub_01m85e2f93ezwamkhbn7zg3c8p',1,1,'7324fb97b2be223179a5948516d311ef61694b3e33fe1c754181a8b3b564f1b4',1795478863139,'[]',NULL);
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
INSERT INTO "jobs" VALUES('job_01m85e2c58fr4szx4zgzy7emq7','org_01m85e26erevqrx0p1fx21tvqh','decide_event','evt_01m85e2c58eyjby6r50krcg834','con_01m85e26n5fppv9yn3cx8ygp5s','done',1795478859944,1795478859944,NULL,0,0,1,1795478919945,'',1795478860561);
INSERT INTO "jobs" VALUES('job_01m85e2c65feft5fvft7s5jvyh','org_01m85e26erevqrx0p1fx21tvqh','decide_event','evt_01m85e2c65f5bvdw3jyk864a02','con_01m85e26n5fppv9yn3cx8ygp5s','done',1795478859973,1795478859973,NULL,0,0,1,1795478919983,'',1795478860236);
INSERT INTO "jobs" VALUES('job_01m85e2ce7ek480m8ede3bj862','org_01m85e26erevqrx0p1fx21tvqh','expire_order','ord_01m85e2ce7f6p9kc4rprn5d29p','','waiting',1795478860231,1796083660231,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85e2cebf168c6nq7ze68atb','org_01m85e26erevqrx0p1fx21tvqh','perform_effect','eff_01m85e2cebf5htvkwbap5cd24q','con_01m85e26n5fppv9yn3cx8ygp5s','done',1795478860235,1795478860235,NULL,0,0,1,1795478920239,'',1795478861831);
INSERT INTO "jobs" VALUES('job_01m85e2cebf2ab250f9547vqgc','org_01m85e26erevqrx0p1fx21tvqh','perform_effect','eff_01m85e2cebehtrt6q907689f6s','letters','done',1795478860235,1795478860235,NULL,0,0,1,1795478920239,'',1795478860252);
INSERT INTO "jobs" VALUES('job_01m85e2cetexfsqe11en84ydvm','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','inv_01m85e2ce7e6vv5yxqsxm5eyx2','','done',1795478860250,1795478860250,NULL,0,0,1,1795478920254,'',1795478860260);
INSERT INTO "jobs" VALUES('job_01m85e2cs2f8rbzh7kxm06mn8e','org_01m85e26erevqrx0p1fx21tvqh','score_sitting','sit_01m85e2cfaeyfre27j4nx0vc5k','','done',1795478860578,1795478860578,NULL,0,0,1,1795478920582,'',1795478860584);
INSERT INTO "jobs" VALUES('job_01m85e2cs7e3xrc1m2spzcqz8q','org_01m85e26erevqrx0p1fx21tvqh','perform_effect','eff_01m85e2cs7fcws0c038h77xmpf','con_01m85e26n5fppv9yn3cx8ygp5s','done',1795478860583,1795478860583,NULL,0,0,1,1795478920589,'',1795478861031);
INSERT INTO "jobs" VALUES('job_01m85e2cs7efybvqnaf4vneh2k','org_01m85e26erevqrx0p1fx21tvqh','perform_effect','eff_01m85e2cs7fhhrbp9grjaa88bz','con_01m85e26n5fppv9yn3cx8ygp5s','done',1795478860583,1795478860583,NULL,0,0,1,1795478921035,'',1795478863110);
INSERT INTO "jobs" VALUES('job_01m85e2cs7enqs70jj746jynyc','org_01m85e26erevqrx0p1fx21tvqh','perform_effect','eff_01m85e2cs7eg9vgncghe0f0326','con_01m85e26n5fppv9yn3cx8ygp5s','done',1795478860583,1795478860583,NULL,0,0,1,1795478921834,'',1795478862633);
INSERT INTO "jobs" VALUES('job_01m85e2cs7fy4tka58s7fs638m','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','ord_01m85e2ce7f6p9kc4rprn5d29p','','done',1795478860583,1795478860583,NULL,0,0,1,1795478920589,'',1795478860590);
INSERT INTO "jobs" VALUES('job_01m85e2d76fe8re140kbxjypjh','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','ord_01m85e2ce7f6p9kc4rprn5d29p','','done',1795478861030,1795478861030,NULL,0,0,1,1795478921035,'',1795478861036);
INSERT INTO "jobs" VALUES('job_01m85e2e06ebds7tfq48bfz3ng','org_01m85e26erevqrx0p1fx21tvqh','sweep_copies','eff_01m85e2cs7eg9vgncghe0f0326','con_01m85e26n5fppv9yn3cx8ygp5s','waiting',1795478861830,1795565261830,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85e2e06f2ytskt5nrwq0jpn','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','inv_01m85e2ce7e6vv5yxqsxm5eyx2','','done',1795478861830,1795478861830,NULL,0,0,1,1795478921834,'',1795478861837);
INSERT INTO "jobs" VALUES('job_01m85e2e06fxdtkwxt79v4qmfn','org_01m85e26erevqrx0p1fx21tvqh','sweep_copies','eff_01m85e2cs7eg9vgncghe0f0326','con_01m85e26n5fppv9yn3cx8ygp5s','waiting',1795478861830,1795482461830,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85e2es9fsfswexhzfmate1c','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','inv_01m85e2ce7e6vv5yxqsxm5eyx2','','done',1795478862633,1795478862633,NULL,0,0,1,1795478922638,'',1795478862640);
INSERT INTO "jobs" VALUES('job_01m85e2f86fer9cb9j8g91nxtw','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','ord_01m85e2ce7f6p9kc4rprn5d29p','','done',1795478863110,1795478863110,NULL,0,0,1,1795478923111,'',1795478863115);
INSERT INTO "jobs" VALUES('job_01m85e2f94emtt9zyfc181z6sh','org_01m85e26erevqrx0p1fx21tvqh','perform_effect','eff_01m85e2f94eaa8xdgkej8wqe9h','letters','done',1795478863140,1795478863140,NULL,0,0,1,1795478923141,'',1795478863151);
INSERT INTO "jobs" VALUES('job_01m85e2f94fh8rc6w806mbvgtv','org_01m85e26erevqrx0p1fx21tvqh','expire_order','ord_01m85e2f94fpcr8dvh9xtr8wxb','','waiting',1795478863140,1796083663139,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85e2f9eed4rry88jsq4pvqp','org_01m85e26erevqrx0p1fx21tvqh','effects_settled','inv_01m85e2f93e6gahn3nmk1ap4az','','done',1795478863150,1795478863150,NULL,0,0,1,1795478923155,'',1795478863156);
CREATE TABLE letter_gates (
  org_id        TEXT PRIMARY KEY REFERENCES orgs(id),
  per_hour_max  INTEGER,                   -- NULL: no limit
  counted_from  INTEGER NOT NULL,          -- Letters before do not count against the limit.
  held_since    INTEGER,                   -- NULL: they leave
  held_by       TEXT NOT NULL,             -- mem_…, key_…, operator; 'limit'
  held_why      TEXT NOT NULL
) STRICT;
CREATE TABLE letter_words (
  org_id      TEXT NOT NULL REFERENCES orgs(id),
  kind        TEXT NOT NULL,             -- invitation, again, reminder
  language    TEXT NOT NULL,             -- en, fr
  subject     TEXT NOT NULL,             -- With names in braces, as the body.
  body        TEXT NOT NULL,
  changed_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, kind, language)
) STRICT;
CREATE TABLE logos (
  org_id        TEXT PRIMARY KEY REFERENCES orgs(id),
  key           TEXT NOT NULL UNIQUE,     -- In its address; public.
  content_type  TEXT NOT NULL,            -- By its bytes.
  width         INTEGER NOT NULL,         -- px
  height        INTEGER NOT NULL,
  bytes         BLOB NOT NULL,
  made_at       INTEGER NOT NULL
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
INSERT INTO "master_key" VALUES(1,'f62875f3bd0911a1',1795478853879);
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
INSERT INTO "members" VALUES('mem_01m85e26ere2v9kv2b0cxnvwwv','org_01m85e26erevqrx0p1fx21tvqh','mika@northwind.example','owner','',1795478854104,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('8baa9bb18806f2f169d7a91019dc2f537536650854eeb2c7735ef0a437c12e32','org_01m85e26erevqrx0p1fx21tvqh','mem_01m85e26ere2v9kv2b0cxnvwwv','set_password',1796083654104);
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
INSERT INTO "orders" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p','org_01m85e26erevqrx0p1fx21tvqh','sandbox','sub_01m85e2ce7edsvxesb2hnnn2zm','inv_01m85e2ce7e6vv5yxqsxm5eyx2',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m85e26n5fppv9yn3cx8ygp5s','63d1a8de-707a-412e-88e3-08919db13c3c','c975658b-9715-4c2f-8533-51255a62086c','rul_01m85e2c47frq8hpkn07pr7xbt','dec_01m85e2ce7e6p9d37mze9ywnyx','res_01m85e2cs7ekf9yr17ka0z1c0g',1795478860231,1796083660231,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m85e2f94fpcr8dvh9xtr8wxb','org_01m85e26erevqrx0p1fx21tvqh','production','sub_01m85e2f93ezwamkhbn7zg3c8p','inv_01m85e2f93e6gahn3nmk1ap4az',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795478863139,1796083663139,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90, shown_name TEXT NOT NULL DEFAULT '', sender_name TEXT NOT NULL DEFAULT '', reply_to TEXT NOT NULL DEFAULT '', accent_light TEXT NOT NULL DEFAULT '', accent_dark TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "orgs" VALUES('org_01m85e26erevqrx0p1fx21tvqh','Northwind Robotics','UTC','mika@northwind.example',1795478854104,90,'','','','','');
CREATE TABLE released_letters (
  effect_id    TEXT PRIMARY KEY,
  org_id       TEXT NOT NULL,
  released_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE replay_events (
  replay_id  TEXT NOT NULL REFERENCES replays(id),
  event_id   TEXT NOT NULL,
  org_id     TEXT NOT NULL,
  outlook    TEXT NOT NULL,              -- to_look, would_invite, …
  why        TEXT NOT NULL,
  PRIMARY KEY (replay_id, event_id)
) STRICT;
CREATE TABLE replays (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  event_id       TEXT NOT NULL,          -- Only this one, or ''.
  connection_id  TEXT NOT NULL,          -- Only of this one, or ''.
  from_at        INTEGER NOT NULL,
  until_at       INTEGER NOT NULL,
  state          TEXT NOT NULL,          -- looking, ready, running, done, cancelled, failed
  reason         TEXT NOT NULL,
  job_id         TEXT NOT NULL,          -- That does the next step.
  made_at        INTEGER NOT NULL,
  made_by        TEXT NOT NULL,
  reached        TEXT NOT NULL,          -- In the list of deliveries.
  walked_at      INTEGER,                -- When the list was gone through.
  seen           TEXT NOT NULL,          -- JSON: how many need no second run.
  rules          TEXT NOT NULL,          -- SHA-256 of which there were, in which state.
  ready_at       INTEGER,
  confirmed_by   TEXT NOT NULL
) STRICT;
CREATE TABLE restores (
  taken_at     INTEGER PRIMARY KEY,
  restored_at  INTEGER,
  resumed_at   INTEGER
) STRICT;
CREATE TABLE result_links (
  id          TEXT PRIMARY KEY,
  org_id      TEXT NOT NULL REFERENCES orgs(id),
  result_id   TEXT NOT NULL REFERENCES results(id),
  token_hash  TEXT NOT NULL UNIQUE,      -- SHA-256, hex.
  note        TEXT NOT NULL,
  made_by     TEXT NOT NULL,
  made_at     INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  revoked_at  INTEGER,
  revoked_by  TEXT NOT NULL,
  opened_at   INTEGER,
  opens       INTEGER NOT NULL
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
INSERT INTO "results" VALUES('res_01m85e2cs7ekf9yr17ka0z1c0g','org_01m85e26erevqrx0p1fx21tvqh','ord_01m85e2ce7f6p9kc4rprn5d29p','sit_01m85e2cfaeyfre27j4nx0vc5k','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-24T00:07:40.578Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795478860583);
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
  replaced_by   TEXT NOT NULL, narrowed TEXT NOT NULL DEFAULT '{}', reminder_days TEXT NOT NULL DEFAULT '[]', ask_again_days INTEGER,
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
, names TEXT NOT NULL DEFAULT '{}', state TEXT NOT NULL DEFAULT 'off', name TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, stages_since TEXT NOT NULL DEFAULT '{}', narrowed TEXT NOT NULL DEFAULT '{}', reminder_days TEXT NOT NULL DEFAULT '[]', ask_again_days INTEGER) STRICT;
INSERT INTO "rules" VALUES('rul_01m85e2c47frq8hpkn07pr7xbt','org_01m85e26erevqrx0p1fx21tvqh','con_01m85e26n5fppv9yn3cx8ygp5s','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795478859911,1795478859911,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}','{}','[]',NULL);
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795478853455);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795478853463);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795478853491);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795478853494);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795478853503);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795478853527);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795478853536);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795478853555);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795478853595);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795478853615);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795478853632);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795478853663);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795478853680);
INSERT INTO "schema_migrations" VALUES(14,'0014_backfills','f0625370bba6bef223cae4b6e251bf222d951ec0c67117675914ebd2c59c3146',1795478853703);
INSERT INTO "schema_migrations" VALUES(15,'0015_check_ups','81c14c62e9216a11cdde1c2fb13a18c725d0810df92f4ecdcafafcbc8a82aba6',1795478853727);
INSERT INTO "schema_migrations" VALUES(16,'0016_rule_terms','45469df257ad0306e3b1fae2eea242999d7374581f8ddbc797f4d407a3d00357',1795478853747);
INSERT INTO "schema_migrations" VALUES(17,'0017_deliveries','6a259da7275ebb0e8ce5aba1afe75f3101aeb5f4c2133cbfd835815f5ea3eee3',1795478853771);
INSERT INTO "schema_migrations" VALUES(18,'0018_result_links','267c799148ce7c947282410fe4275bc40862aaf293bdec4dae000b8ea6b1a5b2',1795478853788);
INSERT INTO "schema_migrations" VALUES(19,'0019_branding','0e03392b79999fbc3a6780618f5bdfe2dc5262199b09b692407d3a84db60bf22',1795478853803);
INSERT INTO "schema_migrations" VALUES(20,'0020_letter_words','21e55882621416632c016c72681e89520f13ac79cf624efa0951751cf3fd89a0',1795478853820);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('0a79041b1a02a259aae7cb44a7377b59c58533b60e2e1b7ce5f6027d1ad89e85','org_01m85e26erevqrx0p1fx21tvqh','inv_01m85e2ce7e6vv5yxqsxm5eyx2','ord_01m85e2ce7f6p9kc4rprn5d29p',1,1795478860260);
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
INSERT INTO "sittings" VALUES('sit_01m85e2cfaeyfre27j4nx0vc5k','org_01m85e26erevqrx0p1fx21tvqh','ord_01m85e2ce7f6p9kc4rprn5d29p','bigfive-120','1.0.0','en','submitted',1795478860266,NULL,1795478860578);
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
INSERT INTO "subjects" VALUES('sub_01m85e2ce7edsvxesb2hnnn2zm','org_01m85e26erevqrx0p1fx21tvqh','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m85e26n5fppv9yn3cx8ygp5s','63d1a8de-707a-412e-88e3-08919db13c3c','c975658b-9715-4c2f-8533-51255a62086c',1795478860231);
INSERT INTO "subjects" VALUES('sub_01m85e2f93ezwamkhbn7zg3c8p','org_01m85e26erevqrx0p1fx21tvqh','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795478863139);
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
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',1,'org_01m85e26erevqrx0p1fx21tvqh',1795478860231,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m85e2ce7e6p9d37mze9ywnyx"}');
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',2,'org_01m85e26erevqrx0p1fx21tvqh',1795478860255,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m85e2cebehtrt6q907689f6s","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',3,'org_01m85e26erevqrx0p1fx21tvqh',1795478860260,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',4,'org_01m85e26erevqrx0p1fx21tvqh',1795478860266,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',5,'org_01m85e26erevqrx0p1fx21tvqh',1795478860578,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',6,'org_01m85e26erevqrx0p1fx21tvqh',1795478860583,'system','scored','The answers are scored.','{"result_id":"res_01m85e2cs7ekf9yr17ka0z1c0g"}');
INSERT INTO "timeline" VALUES('ord_01m85e2ce7f6p9kc4rprn5d29p',7,'org_01m85e26erevqrx0p1fx21tvqh',1795478863115,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m85e2cs7fcws0c038h77xmpf","kind":"link","state":"done","remote_id":"http://127.0.0.1:10383/console/orders/ord_01m85e2ce7f6p9kc4rprn5d29p","reason":""},{"id":"eff_01m85e2cs7fhhrbp9grjaa88bz","kind":"form","state":"done","remote_id":"3aa906f8-7710-4de0-a5e0-965012b77785","reason":""},{"id":"eff_01m85e2cs7eg9vgncghe0f0326","kind":"tags:completed","state":"done","remote_id":"63d1a8de-707a-412e-88e3-08919db13c3c","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m85e2f94fpcr8dvh9xtr8wxb',1,'org_01m85e26erevqrx0p1fx21tvqh',1795478863139,'key_01m85e26erefn8d48afegkx096','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m85e2f94fpcr8dvh9xtr8wxb',2,'org_01m85e26erevqrx0p1fx21tvqh',1795478863155,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m85e2f94eaa8xdgkej8wqe9h","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795478859110,1795478859110);
INSERT INTO "turns" VALUES('template con_01m85e26n5fppv9yn3cx8ygp5s [bascule:bigfive-120:1.0.0]',1795478862951,NULL);
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
CREATE UNIQUE INDEX grants_asked ON grants(state_hash) WHERE state_hash <> '';
CREATE INDEX grants_by_org ON grants(org_id, id);
CREATE INDEX backfills_by_rule ON backfills(org_id, rule_id, id);
CREATE INDEX backfill_candidates_to_invite ON backfill_candidates(backfill_id, opportunity_id)
  WHERE state = 'to_invite';
CREATE INDEX backfill_candidates_by_person ON backfill_candidates(org_id, opportunity_id);
CREATE INDEX events_purged ON events(org_id, received_at) WHERE purged_at IS NOT NULL;
CREATE INDEX effects_by_time ON effects(org_id, created_at);
CREATE INDEX effects_stuck ON effects(org_id, created_at) WHERE state IN ('unknown', 'parked', 'dropped');
CREATE INDEX replays_by_org ON replays(org_id, id);
CREATE INDEX replay_events_by_outlook ON replay_events(replay_id, outlook, event_id);
CREATE INDEX result_links_by_result ON result_links(org_id, result_id, id);
COMMIT;
