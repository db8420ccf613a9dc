-- schema 8
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
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','0139c7fc56e6','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457765);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','01421dc3d1a1','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457638);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','05f51b24dd8b','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457769);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','062da72b156e','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457878);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','0d11dcfc70fc','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457708);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','0ef06eb7fdc4','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457673);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','10e16bacc059','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457864);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','111b20f7c0c9','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457684);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','143bc352bd68','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457704);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','1937ef3ee2fe','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457776);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','2060e498d216','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457853);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','2400a56b95f6','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457760);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','2bb98cfac1bd','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457615);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','2fc70a088f6a','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457899);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','30eac87997dc','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457652);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','31a4eda53bd6','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457608);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','333cac25deb5','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457602);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','33c414333bb8','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457700);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','355d60d9e7ab','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457660);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','3675c4c0a4fa','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457677);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','3dad842f3999','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457679);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','3fe1d6dc607f','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457871);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','414f26d9d1a0','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457782);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','44c3198a30db','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457729);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','491777a16965','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457822);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','50268012b1e0','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457636);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','509a173d6651','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457655);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','50d3501ca061','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457754);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','50fdeeb30396','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457844);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','531564f18e55','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457811);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','551c0c9b760d','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457905);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','55374e48f177','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457706);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','55e516a4b546','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457816);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','56c3a8de5edb','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457826);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','580ab83e1cba','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457915);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','5b69543fea6a','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457666);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','5ed54bc8b087','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457809);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','61b9b1fc5d7d','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457625);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','624feeb2c09b','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457621);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','6efd893ccd40','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457737);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','6fbea26adcd8','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457868);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','7a2ecd85708d','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457634);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','7bb089433658','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457824);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','7c044e679050','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457861);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','7c4e1f3fd39a','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457645);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','7fb5ad3b96a0','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457833);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','82146dfb4635','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457640);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','83129060c016','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457805);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','87644bf3453c','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457627);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','87a11834e8ed','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457662);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','885fd3b3ef81','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457913);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','894eb9ce3f80','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457718);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','8abe301600a2','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457631);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','8c1871a224c8','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457902);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','92a33e44c394','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457847);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','94580d246095','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457779);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','94dd3ca1d5f3','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457722);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','97996c789c6a','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457687);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','996605ff0a4b','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457841);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','99a289b495e5','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457654);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','99de860c552e','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457884);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','9aed609d74b3','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457720);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','9c44b40b16b9','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457664);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','9f06b2284c7b','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457788);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','a08f3404bb9b','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457618);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','a17ecfd9f0df','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457712);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','a1c3e79879ba','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457702);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','a9b553125d7c','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457648);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','aa1469209fd5','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457850);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','ab4473d52c29','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457716);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','ad59fc2dad89','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457837);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','af2463541917','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457686);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','af2f35fe9193','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457710);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','b4e063d18133','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457802);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','b7e6302e1cb8','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457891);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','bb75f1ae467d','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457919);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','be31d96a7201','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457757);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','be81aefe86ee','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457819);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','beefaaa3e792','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457612);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','bf4c26cc6c59','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457857);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','c022005c0d94','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457604);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','c15c433e1f5f','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457726);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','c74e27d454d9','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457910);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','c9013a199145','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457744);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','cb53f2e2a2b3','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457735);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','cccf5ff4be15','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457599);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','d04ad9ae1364','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457724);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','d36333d07e71','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457698);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','d43aaa4a6d52','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457675);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','d4fd45a0234d','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457642);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','d509771b4fb9','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457732);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','d9999c7a79c0','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457795);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','da0c46d92484','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457690);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','dad345c18115','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457772);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','dce58eeb4e1f','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457741);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','dd4da6791db7','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457650);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','dded67e92071','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457629);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','e182c7175300','org_01m828k2cye6g9m8qj6371mff3',1,1,1795372457792);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','e2d0f59156ca','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457881);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','e6fcd3998828','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457908);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','ec032e5da592','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457874);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','ed45a805b51c','org_01m828k2cye6g9m8qj6371mff3',2,1,1795372457669);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','edaa5685f3f9','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457749);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','eecdf762ae13','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457658);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','eee062e36d34','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457896);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','eeeb7df1eb62','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457623);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','f4c48466f705','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457828);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','f6014d94b970','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457798);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','f73df6e7af85','org_01m828k2cye6g9m8qj6371mff3',4,1,1795372457830);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','f81172012fe7','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457887);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','fbeb56da0b3a','org_01m828k2cye6g9m8qj6371mff3',3,1,1795372457695);
INSERT INTO "answers" VALUES('sit_01m828k7ktedctzkjd1twbz585','fd6bf8627d59','org_01m828k2cye6g9m8qj6371mff3',5,1,1795372457681);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m828k2czfg5tvkfezm96s2fr','org_01m828k2cye6g9m8qj6371mff3','16bacb80e9ead5b38d7338a74feb715d58371d131115cd73b8a536ee6451765c','C_uI',1795372452254,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795372457927,NULL);
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
INSERT INTO "audit" VALUES('org_01m828k2cye6g9m8qj6371mff3',1,1795372452254,'operator','org.set_up','org_01m828k2cye6g9m8qj6371mff3','{"owner":"mem_01m828k2czfwwv6xqrxspy8q8g"}','','89d6b4ea1bdc94e9eff2f514939e1f9e1cc43d8551d61fe42bb9a399388d673c');
INSERT INTO "audit" VALUES('org_01m828k2cye6g9m8qj6371mff3',2,1795372452254,'operator','key.made','key_01m828k2czfg5tvkfezm96s2fr','{"permissions":"orders:read orders:write results:read setup:read"}','89d6b4ea1bdc94e9eff2f514939e1f9e1cc43d8551d61fe42bb9a399388d673c','30492ecd33bfc58bae1f1e67826cf9935189d300696581639f2c641deb644198');
INSERT INTO "audit" VALUES('org_01m828k2cye6g9m8qj6371mff3',3,1795372457927,'key_01m828k2czfg5tvkfezm96s2fr','key.used','key_01m828k2czfg5tvkfezm96s2fr','{}','30492ecd33bfc58bae1f1e67826cf9935189d300696581639f2c641deb644198','54e9b8a886f4db7492ea96db61bfe70bfc98bdef82b936c6cca146977a7ee75d');
CREATE TABLE call_budgets (
  credential     TEXT PRIMARY KEY,
  full_at        INTEGER NOT NULL,
  paused_until   INTEGER NOT NULL,
  pauses_in_row  INTEGER NOT NULL
, pause_ms INTEGER NOT NULL DEFAULT 0, failures_in_row INTEGER NOT NULL DEFAULT 0, failing_since INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL DEFAULT 0, window_at INTEGER NOT NULL DEFAULT 0, calls INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, calls_before INTEGER NOT NULL DEFAULT 0, failures_before INTEGER NOT NULL DEFAULT 0, provider TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO "call_budgets" VALUES('con_01m828k2fre3ssmdhjqhkyxbq1',1795372460044,0,0,0,0,0,0,1795372452344,55,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m828k2fre3ssmdhjqhkyxbq1','org_01m828k2cye6g9m8qj6371mff3','lever','sandbox','http://127.0.0.1:36605/v1',X'011AC4DF14ECB4F02AE7836DAA518F7854C2F7785A899B25892F8FCE068D2D13A56242797C7B4EEEDACD9B3409E70F24096E49C01CB893E697663323DB15B74E963FD547FF4F2066278921F1A1BF8A95AEB69D2FAFF46C83A9','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795372452344,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m828k2cye6g9m8qj6371mff3',X'018FD9CF013BB5F4E34851F3F95117C855E30F54A3E102AC08148A8BB3D69623F0F58C5E5DD3A2C03D3AB1767D2435E5D98E0030EFCD913AAAA167482DBED993B0F37EB33EA7404030');
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
, purged_at INTEGER) STRICT;
INSERT INTO "decisions" VALUES('dec_01m828k7hqfk78m55y1c5yw336','org_01m828k2cye6g9m8qj6371mff3','rul_01m828k74hfw99cgqrsjan211q','con_01m828k2fre3ssmdhjqhkyxbq1','evt_01m828k75bftztvkv92wnkpz2m','a9a01328-022f-4fc2-8a68-36ae0eb5b3c3','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795372457140','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"entered after the rule was switched on","holds":true,"detail":""},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795372457527,NULL);
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
INSERT INTO "effects" VALUES('eff_01m828k7hwf9ashydqc6qzggxx','org_01m828k2cye6g9m8qj6371mff3','mail','inv_01m828k7hqexgtgm6bjv8e5bcj:mail:1','inv_01m828k7hqexgtgm6bjv8e5bcj','','',NULL,'done','',1,0,'',1795372457532,1795372457536,1795372457545);
INSERT INTO "effects" VALUES('eff_01m828k7hwesr9m4skejdf1esa','org_01m828k2cye6g9m8qj6371mff3','tags:invited','inv_01m828k7hqexgtgm6bjv8e5bcj:tags:invited','inv_01m828k7hqexgtgm6bjv8e5bcj','con_01m828k2fre3ssmdhjqhkyxbq1','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"a9a01328-022f-4fc2-8a68-36ae0eb5b3c3","marker":"inv_01m828k7hqexgtgm6bjv8e5bcj"}',NULL,'done','a9a01328-022f-4fc2-8a68-36ae0eb5b3c3',1,0,'',1795372457532,1795372457946,1795372458086);
INSERT INTO "effects" VALUES('eff_01m828k7y8f5ztft06w3t67p62','org_01m828k2cye6g9m8qj6371mff3','form','ord_01m828k7hqfs7s55fpqp5rtncn:form','ord_01m828k7hqfs7s55fpqp5rtncn','con_01m828k2fre3ssmdhjqhkyxbq1','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:38401/console/orders/ord_01m828k7hqfs7s55fpqp5rtncn","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"a9a01328-022f-4fc2-8a68-36ae0eb5b3c3","marker":"ord_01m828k7hqfs7s55fpqp5rtncn"}',NULL,'done','0759319d-6c25-413d-8276-c435a32a4de9',1,0,'',1795372457928,1795372459346,1795372459766);
INSERT INTO "effects" VALUES('eff_01m828k7y8errrdme365t2enme','org_01m828k2cye6g9m8qj6371mff3','link','ord_01m828k7hqfs7s55fpqp5rtncn:link','ord_01m828k7hqfs7s55fpqp5rtncn','con_01m828k2fre3ssmdhjqhkyxbq1','{"what":"link","url":"http://127.0.0.1:38401/console/orders/ord_01m828k7hqfs7s55fpqp5rtncn","opportunity_id":"a9a01328-022f-4fc2-8a68-36ae0eb5b3c3","marker":"ord_01m828k7hqfs7s55fpqp5rtncn"}',NULL,'done','http://127.0.0.1:38401/console/orders/ord_01m828k7hqfs7s55fpqp5rtncn',1,0,'',1795372457928,1795372458645,1795372458926);
INSERT INTO "effects" VALUES('eff_01m828k7y8frytjwbpnx0wj6bm','org_01m828k2cye6g9m8qj6371mff3','tags:completed','ord_01m828k7hqfs7s55fpqp5rtncn:tags:completed','inv_01m828k7hqexgtgm6bjv8e5bcj','con_01m828k2fre3ssmdhjqhkyxbq1','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"a9a01328-022f-4fc2-8a68-36ae0eb5b3c3","marker":"ord_01m828k7hqfs7s55fpqp5rtncn"}',NULL,'done','a9a01328-022f-4fc2-8a68-36ae0eb5b3c3',1,0,'',1795372457928,1795372458366,1795372459066);
INSERT INTO "effects" VALUES('eff_01m828k9szf1xs9xn237ytj3f6','org_01m828k2cye6g9m8qj6371mff3','mail','inv_01m828k9syfmdvrssm0katy2dj:mail:1','inv_01m828k9syfmdvrssm0katy2dj','','',NULL,'done','',1,0,'',1795372459839,1795372459847,1795372459859);
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
INSERT INTO "events" VALUES('evt_01m828k75bftztvkv92wnkpz2m','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','hok_01m828k5mffzjr209xp3ceqn3h','job_01m828k75bep0szeeg19r7qkhf','application_created','applicationCreated','~0eApTZZIkIXC7ItVefhuVAuE_5Yp7DuidpA8n-vLI1Y',1795372457126,'a9a01328-022f-4fc2-8a68-36ae0eb5b3c3','',0,X'7B226964223A2264386131373337632D383365362D343965612D623137622D396465383434633738346461222C227472696767657265644174223A313739353337323435373132362C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2261396130313332382D303232662D346663322D386136382D333661653065623562336333222C2263616E6469646174654964223A2261396130313332382D303232662D346663322D386136382D333661653065623562336333222C22636F6E746163744964223A2237646635343263372D393537372D343861622D383163372D376164666136373564363263222C226170706C69636174696F6E4964223A2235366564323636302D323862322D343161302D626564362D613731333634303837613533227D2C227369676E6174757265223A2262633633646231346132626262313133383166626636633136613533396139323463633837393239326566626630306535663161303332633436636232383466222C22746F6B656E223A22336531616230653639623730323335343865313661363661323038633933646364636632356664633865626262346234227D',1795372457131,NULL);
INSERT INTO "events" VALUES('evt_01m828k75neqptzcgwssmr96tv','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','hok_01m828k5mef158bsf8cypt38de','job_01m828k75nescbqtzhdp2fnkhs','stage_changed','candidateStageChange','~8izbgZikspxqgNl2Pxk55LhEdSbXSD_YKkoIF84eL6Y',1795372457140,'a9a01328-022f-4fc2-8a68-36ae0eb5b3c3','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2235313266653733382D336364302D343861382D616337352D363637363937633562353036222C227472696767657265644174223A313739353337323435373134302C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2261396130313332382D303232662D346663322D386136382D333661653065623562336333222C2263616E6469646174654964223A2261396130313332382D303232662D346663322D386136382D333661653065623562336333222C22636F6E746163744964223A2237646635343263372D393537372D343861622D383163372D376164666136373564363263222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2239643835376465383034643537623136323732396330666138653361643730396665613534313430373162623331653464306139313436646133363935373838222C22746F6B656E223A22326265636261393538616539343934383132396133626437636236333132333039666438313832616330633533366138227D',1795372457141,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m828k5mef158bsf8cypt38de','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','candidateStageChange',X'017E49C56AE84F04F8332165B8BB51365DC0E5B6800CE8E96064A8C3C409EAC93C44BEC97CE6B5063D2EB81AF5DD67C631A54841B0CADDFE52C2AA8B422E84D9BBCC30CB3FFF9D829CC5B7D735AE0A1D46672FDD','3fae9cc94800299d36b68f20962bbf61ad9b5a7b05479acfd0ca3dd9e4f7d1eb',X'01FB0F156008AACF1780421E4D7258DF482BA0D1F29F6ACB210E19675F2758BD53C27541D1F5B9B29E4A90C67AD3F4BF9504A6FF580E55A834B028E45FE8C02B94DDF4C9ACF0773E9BAF2AE8B9845BC2729018DF52C8FFA90B','752bd626-4b83-41f8-a8f5-bb3572da8476','on','us',1795372457141,1795372455566);
INSERT INTO "hooks" VALUES('hok_01m828k5mffzjr209xp3ceqn3h','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','applicationCreated',X'01EF796F13593D77EE5EE93C45A35270B9E44BE3CAB7CCB5E0653CE8E57C5358778518C89D03EEEBD9BC13D3796CA0F1F2BA6FB485E7FE45F2FBC00C990524E1DC8AE12510EE385F675E414E9D384DE2C7A656B8','7227fe2f5414375154f0c7fb2c5bee6b5b9e9b802b5ea60e5755f7096ca9f9c0',X'01163E6BA8160A053BAB6082E625BB0821BC4569F92602BAE87843FEE92F8AE3BB8ADA4DE2AC703C0A5A48433DE6AD6E2D3986BF14C773FF648E325B0BAABEA10829B3D504F4A8B07D0273D85AD3941E8E5CE6CABDD8E6BF53','8122fb99-31fc-44af-9143-64f6efa537bb','on','us',1795372457131,1795372455567);
INSERT INTO "hooks" VALUES('hok_01m828k5mgfqabmmvzza71krk2','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','candidateArchiveChange',X'01EECF7265EB78A924DD717A281BECA9F16082FF0E3C7E3F60B368564650C31C1E3F2B18774C93A2ACF815EA87C0815BF8743041165AA25F638D31B774BAF3F3DC26F42FCAE82EADC46B7432D895DB00B532E6EE','be37d26c26acd34e2bd90df3e9b7caeec727f6c919301d3c31a32e5625a0652f',X'01E3FACFCE9FFB27383192F02C5592B2BD04F175284CE87048CEF28244FE0667F3A38467C18A513E616C722FC822BB02795DC551845D8B6C7B97456FC9B6124644DA28FBB042C4AC62D588C2E678DCC0754D0EEF1C7391484D','34a5c007-873c-49a2-bfaf-624e8236173b','on','us',NULL,1795372455568);
INSERT INTO "hooks" VALUES('hok_01m828k5mhfrg8trpce95g0tsg','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','candidateHired',X'018B1852C89D06F2A0AFC01405621CEC1C233BEDEB325BA1CBE8FABB4046D0FF4D1A7D5B7D0F570C0AFE83FF3D70A7C3E96679DB029F32853016A54E91DF808582A09EC01EAD1BA0F7760EE18AEBC592174484AB','5d79041716125b0f531a942fd6715a4061820946d1b76eb26f0484338c627cd9',X'01A86B304075E2946E960F8D5E7C69BEC7986E1DB318B412CD87A37C76A84AF283532D4C98C24DAB40337E70319EEEC342D2660DFD21C280D541F68BE74B3EC94900676CBAAEBB8FD1DBE28A97BF94027654D5B43F1493BBF2','ffbaa351-940f-4f29-8496-8acbf4b6bf5b','on','us',NULL,1795372455569);
INSERT INTO "hooks" VALUES('hok_01m828k5mje2rrh84sctw7c4tr','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','candidateDeleted',X'01E91756A127D6CB00B11D2338E83D917DA0CC9CA2911E4547A83A9892DA395C76FAAD669E5D75AC12E505B47B89B9CF17ADC84CE3E5605EBFC15B1194A83D71F6AC84041AC9EA31CDDBEE5D0B37317492D334D0','9d0473b24ba2e2db3efd25d3b23aee8f274a4400577f5b9a84387b94a9dcbd52',X'013833703F89E8BF27FB92375C4C4EB2FBE6B05884D33404423A95F819A1CCF02A99389B5B0F58FC9AE5D9418F45FFB23A2B831FB9715C77BF1314BEF2AEF1826B543C77D13ED221A53EFA05CD8AB6BBAA3FD2FD4E86220674','ca16acba-6c37-4324-9bb1-0558b1905163','on','us',NULL,1795372455570);
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
INSERT INTO "invitations" VALUES('inv_01m828k7hqexgtgm6bjv8e5bcj','org_01m828k2cye6g9m8qj6371mff3','sub_01m828k7hqfnrtcxmyhybtm7km',1,1,'a9afd817189b8cf88fff7ed3f51ebf6f879cea25b3565960bea34cf0aff3b0c1',1795372457527);
INSERT INTO "invitations" VALUES('inv_01m828k9syfmdvrssm0katy2dj','org_01m828k2cye6g9m8qj6371mff3','sub_01m828k9syfb0arav6rqr1pd4d',1,1,'0ce23738925cfc263a8e7b8577c4191bf67960a671f0601fd4d4329a1a1e8566',1795372459838);
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
INSERT INTO "jobs" VALUES('job_01m828k75bep0szeeg19r7qkhf','org_01m828k2cye6g9m8qj6371mff3','decide_event','evt_01m828k75bftztvkv92wnkpz2m','con_01m828k2fre3ssmdhjqhkyxbq1','done',1795372457131,1795372457131,NULL,0,0,1,1795372517135,'',1795372457533);
INSERT INTO "jobs" VALUES('job_01m828k75nescbqtzhdp2fnkhs','org_01m828k2cye6g9m8qj6371mff3','decide_event','evt_01m828k75neqptzcgwssmr96tv','con_01m828k2fre3ssmdhjqhkyxbq1','done',1795372457141,1795372457141,NULL,0,0,1,1795372517143,'',1795372457668);
INSERT INTO "jobs" VALUES('job_01m828k7hqfv0v2jxmwp2byeg6','org_01m828k2cye6g9m8qj6371mff3','expire_order','ord_01m828k7hqfs7s55fpqp5rtncn','','waiting',1795372457527,1795977257527,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m828k7hweewscb5ws649sf3n','org_01m828k2cye6g9m8qj6371mff3','perform_effect','eff_01m828k7hwesr9m4skejdf1esa','con_01m828k2fre3ssmdhjqhkyxbq1','done',1795372457532,1795372457532,NULL,0,0,1,1795372517534,'',1795372458087);
INSERT INTO "jobs" VALUES('job_01m828k7hwf2ctemhf18smtfeh','org_01m828k2cye6g9m8qj6371mff3','perform_effect','eff_01m828k7hwf9ashydqc6qzggxx','','done',1795372457532,1795372457532,NULL,0,0,1,1795372517534,'',1795372457546);
INSERT INTO "jobs" VALUES('job_01m828k7j9ec5v4xwse396eb17','org_01m828k2cye6g9m8qj6371mff3','effects_settled','inv_01m828k7hqexgtgm6bjv8e5bcj','','done',1795372457545,1795372457545,NULL,0,0,1,1795372517547,'',1795372457548);
INSERT INTO "jobs" VALUES('job_01m828k7y3fb8rhbhfpapq0ahh','org_01m828k2cye6g9m8qj6371mff3','score_sitting','sit_01m828k7ktedctzkjd1twbz585','','done',1795372457923,1795372457923,NULL,0,0,1,1795372517925,'',1795372457930);
INSERT INTO "jobs" VALUES('job_01m828k7y8f61rjv522x622qbm','org_01m828k2cye6g9m8qj6371mff3','perform_effect','eff_01m828k7y8errrdme365t2enme','con_01m828k2fre3ssmdhjqhkyxbq1','done',1795372457928,1795372457928,NULL,0,0,1,1795372517934,'',1795372458927);
INSERT INTO "jobs" VALUES('job_01m828k7y8f9drkrxmta2z0eeq','org_01m828k2cye6g9m8qj6371mff3','perform_effect','eff_01m828k7y8frytjwbpnx0wj6bm','con_01m828k2fre3ssmdhjqhkyxbq1','done',1795372457928,1795372457928,NULL,0,0,1,1795372518088,'',1795372459067);
INSERT INTO "jobs" VALUES('job_01m828k7y8fb1r17n4v79wscw2','org_01m828k2cye6g9m8qj6371mff3','effects_settled','ord_01m828k7hqfs7s55fpqp5rtncn','','done',1795372457928,1795372457928,NULL,0,0,1,1795372517934,'',1795372457936);
INSERT INTO "jobs" VALUES('job_01m828k7y8fpwbv7mevr40ppd8','org_01m828k2cye6g9m8qj6371mff3','perform_effect','eff_01m828k7y8f5ztft06w3t67p62','con_01m828k2fre3ssmdhjqhkyxbq1','done',1795372457928,1795372457928,NULL,0,0,1,1795372518927,'',1795372459767);
INSERT INTO "jobs" VALUES('job_01m828k836e2vsx25t3ev3063r','org_01m828k2cye6g9m8qj6371mff3','sweep_copies','eff_01m828k7y8frytjwbpnx0wj6bm','con_01m828k2fre3ssmdhjqhkyxbq1','waiting',1795372458086,1795458858086,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m828k836ezjsdzyep9jj3c77','org_01m828k2cye6g9m8qj6371mff3','effects_settled','inv_01m828k7hqexgtgm6bjv8e5bcj','','done',1795372458086,1795372458086,NULL,0,0,1,1795372518088,'',1795372458090);
INSERT INTO "jobs" VALUES('job_01m828k836fvy84qt1x8mxtdks','org_01m828k2cye6g9m8qj6371mff3','sweep_copies','eff_01m828k7y8frytjwbpnx0wj6bm','con_01m828k2fre3ssmdhjqhkyxbq1','waiting',1795372458086,1795376058086,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m828k8xef4xtaf16t0karf9x','org_01m828k2cye6g9m8qj6371mff3','effects_settled','ord_01m828k7hqfs7s55fpqp5rtncn','','done',1795372458926,1795372458926,NULL,0,0,1,1795372518927,'',1795372458929);
INSERT INTO "jobs" VALUES('job_01m828k91teyz921ehw6m42tvm','org_01m828k2cye6g9m8qj6371mff3','effects_settled','inv_01m828k7hqexgtgm6bjv8e5bcj','','done',1795372459066,1795372459066,NULL,0,0,1,1795372519067,'',1795372459069);
INSERT INTO "jobs" VALUES('job_01m828k9qpeqtvdnhqz1qrp45x','org_01m828k2cye6g9m8qj6371mff3','effects_settled','ord_01m828k7hqfs7s55fpqp5rtncn','','done',1795372459766,1795372459766,NULL,0,0,1,1795372519768,'',1795372459770);
INSERT INTO "jobs" VALUES('job_01m828k9sze5db4mc0h44zhrry','org_01m828k2cye6g9m8qj6371mff3','expire_order','ord_01m828k9szfpq9t9682jtaskgp','','waiting',1795372459839,1795977259838,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m828k9szf4qbrzpebj9bean7','org_01m828k2cye6g9m8qj6371mff3','perform_effect','eff_01m828k9szf1xs9xn237ytj3f6','','done',1795372459839,1795372459839,NULL,0,0,1,1795372519841,'',1795372459861);
INSERT INTO "jobs" VALUES('job_01m828k9tkfseakw730bkn92v7','org_01m828k2cye6g9m8qj6371mff3','effects_settled','inv_01m828k9syfmdvrssm0katy2dj','','done',1795372459859,1795372459859,NULL,0,0,1,1795372519862,'',1795372459863);
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
INSERT INTO "master_key" VALUES(1,'e86840bcffc9bc4a',1795372452057);
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
INSERT INTO "members" VALUES('mem_01m828k2czfwwv6xqrxspy8q8g','org_01m828k2cye6g9m8qj6371mff3','mika@northwind.example','owner','',1795372452254,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('014f2a36d44de43dc9bec8de405e2c311c188ab1abb1f87b36414dd56d37d89d','org_01m828k2cye6g9m8qj6371mff3','mem_01m828k2czfwwv6xqrxspy8q8g','set_password',1795977252255);
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
INSERT INTO "orders" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn','org_01m828k2cye6g9m8qj6371mff3','sandbox','sub_01m828k7hqfnrtcxmyhybtm7km','inv_01m828k7hqexgtgm6bjv8e5bcj',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m828k2fre3ssmdhjqhkyxbq1','a9a01328-022f-4fc2-8a68-36ae0eb5b3c3','7df542c7-9577-48ab-81c7-7adfa675d62c','rul_01m828k74hfw99cgqrsjan211q','dec_01m828k7hqfk78m55y1c5yw336','res_01m828k7y7fefv5ef7ekczqsx2',1795372457527,1795977257527,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m828k9szfpq9t9682jtaskgp','org_01m828k2cye6g9m8qj6371mff3','production','sub_01m828k9syfb0arav6rqr1pd4d','inv_01m828k9syfmdvrssm0katy2dj',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795372459838,1795977259838,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m828k2cye6g9m8qj6371mff3','Northwind Robotics','UTC','mika@northwind.example',1795372452254,90);
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
INSERT INTO "results" VALUES('res_01m828k7y7fefv5ef7ekczqsx2','org_01m828k2cye6g9m8qj6371mff3','ord_01m828k7hqfs7s55fpqp5rtncn','sit_01m828k7ktedctzkjd1twbz585','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-22T18:34:17.923Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795372457927);
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
  is_on           INTEGER NOT NULL,
  created_at      INTEGER NOT NULL,
  switched_on_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "rules" VALUES('rul_01m828k74hfw99cgqrsjan211q','org_01m828k2cye6g9m8qj6371mff3','con_01m828k2fre3ssmdhjqhkyxbq1','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1,1795372457105,1795372457105);
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795372452005);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795372452007);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795372452015);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795372452018);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795372452026);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795372452028);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795372452038);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795372452045);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('4b8c0d96187fe94ef41a476a5fde24dc6b06375da5eb47315a6fa71bd32d4a37','org_01m828k2cye6g9m8qj6371mff3','inv_01m828k7hqexgtgm6bjv8e5bcj','ord_01m828k7hqfs7s55fpqp5rtncn',1,1795372457589);
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
INSERT INTO "sittings" VALUES('sit_01m828k7ktedctzkjd1twbz585','org_01m828k2cye6g9m8qj6371mff3','ord_01m828k7hqfs7s55fpqp5rtncn','bigfive-120','1.0.0','en','submitted',1795372457594,NULL,1795372457923);
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
INSERT INTO "subjects" VALUES('sub_01m828k7hqfnrtcxmyhybtm7km','org_01m828k2cye6g9m8qj6371mff3','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m828k2fre3ssmdhjqhkyxbq1','a9a01328-022f-4fc2-8a68-36ae0eb5b3c3','7df542c7-9577-48ab-81c7-7adfa675d62c',1795372457527);
INSERT INTO "subjects" VALUES('sub_01m828k9syfb0arav6rqr1pd4d','org_01m828k2cye6g9m8qj6371mff3','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795372459838);
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
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',1,'org_01m828k2cye6g9m8qj6371mff3',1795372457527,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m828k7hqfk78m55y1c5yw336"}');
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',2,'org_01m828k2cye6g9m8qj6371mff3',1795372457548,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m828k7hwf9ashydqc6qzggxx","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',3,'org_01m828k2cye6g9m8qj6371mff3',1795372457589,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',4,'org_01m828k2cye6g9m8qj6371mff3',1795372457594,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',5,'org_01m828k2cye6g9m8qj6371mff3',1795372457923,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',6,'org_01m828k2cye6g9m8qj6371mff3',1795372457928,'system','scored','The answers are scored.','{"result_id":"res_01m828k7y7fefv5ef7ekczqsx2"}');
INSERT INTO "timeline" VALUES('ord_01m828k7hqfs7s55fpqp5rtncn',7,'org_01m828k2cye6g9m8qj6371mff3',1795372459770,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m828k7y8errrdme365t2enme","kind":"link","state":"done","remote_id":"http://127.0.0.1:38401/console/orders/ord_01m828k7hqfs7s55fpqp5rtncn","reason":""},{"id":"eff_01m828k7y8f5ztft06w3t67p62","kind":"form","state":"done","remote_id":"0759319d-6c25-413d-8276-c435a32a4de9","reason":""},{"id":"eff_01m828k7y8frytjwbpnx0wj6bm","kind":"tags:completed","state":"done","remote_id":"a9a01328-022f-4fc2-8a68-36ae0eb5b3c3","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m828k9szfpq9t9682jtaskgp',1,'org_01m828k2cye6g9m8qj6371mff3',1795372459838,'key_01m828k2czfg5tvkfezm96s2fr','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m828k9szfpq9t9682jtaskgp',2,'org_01m828k2cye6g9m8qj6371mff3',1795372459862,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m828k9szf1xs9xn237ytj3f6","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795372457259,1795372457259);
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
COMMIT;
