-- schema 19
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
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','0139c7fc56e6','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617533);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','01421dc3d1a1','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617356);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','05f51b24dd8b','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617535);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','062da72b156e','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617606);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','0d11dcfc70fc','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617445);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','0ef06eb7fdc4','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617397);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','10e16bacc059','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617597);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','111b20f7c0c9','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617415);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','143bc352bd68','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617441);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','1937ef3ee2fe','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617540);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','2060e498d216','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617589);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','2400a56b95f6','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617530);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','2bb98cfac1bd','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617331);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','2fc70a088f6a','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617635);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','30eac87997dc','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617369);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','31a4eda53bd6','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617322);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','333cac25deb5','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617316);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','33c414333bb8','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617427);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','355d60d9e7ab','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617378);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','3675c4c0a4fa','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617406);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','3dad842f3999','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617408);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','3fe1d6dc607f','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617602);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','414f26d9d1a0','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617544);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','44c3198a30db','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617490);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','491777a16965','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617563);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','50268012b1e0','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617354);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','509a173d6651','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617374);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','50d3501ca061','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617523);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','50fdeeb30396','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617583);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','531564f18e55','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617558);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','551c0c9b760d','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617640);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','55374e48f177','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617444);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','55e516a4b546','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617560);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','56c3a8de5edb','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617569);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','580ab83e1cba','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617659);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','5b69543fea6a','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617387);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','5ed54bc8b087','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617556);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','61b9b1fc5d7d','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617341);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','624feeb2c09b','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617337);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','6efd893ccd40','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617499);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','6fbea26adcd8','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617600);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','7a2ecd85708d','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617352);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','7bb089433658','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617567);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','7c044e679050','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617594);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','7c4e1f3fd39a','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617363);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','7fb5ad3b96a0','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617577);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','82146dfb4635','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617358);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','83129060c016','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617554);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','87644bf3453c','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617344);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','87a11834e8ed','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617380);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','885fd3b3ef81','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617656);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','894eb9ce3f80','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617461);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','8abe301600a2','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617349);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','8c1871a224c8','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617638);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','92a33e44c394','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617585);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','94580d246095','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617542);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','94dd3ca1d5f3','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617481);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','97996c789c6a','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617420);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','996605ff0a4b','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617582);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','99a289b495e5','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617371);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','99de860c552e','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617615);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','9aed609d74b3','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617476);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','9c44b40b16b9','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617383);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','9f06b2284c7b','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617545);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','a08f3404bb9b','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617334);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','a17ecfd9f0df','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617452);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','a1c3e79879ba','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617438);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','a9b553125d7c','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617365);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','aa1469209fd5','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617587);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','ab4473d52c29','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617458);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','ad59fc2dad89','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617580);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','af2463541917','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617418);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','af2f35fe9193','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617447);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','b4e063d18133','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617553);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','b7e6302e1cb8','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617620);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','bb75f1ae467d','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617661);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','be31d96a7201','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617525);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','be81aefe86ee','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617562);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','beefaaa3e792','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617328);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','bf4c26cc6c59','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617593);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','c022005c0d94','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617318);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','c15c433e1f5f','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617488);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','c74e27d454d9','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617653);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','c9013a199145','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617516);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','cb53f2e2a2b3','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617496);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','cccf5ff4be15','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617312);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','d04ad9ae1364','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617484);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','d36333d07e71','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617425);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','d43aaa4a6d52','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617403);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','d4fd45a0234d','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617361);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','d509771b4fb9','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617492);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','d9999c7a79c0','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617549);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','da0c46d92484','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617422);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','dad345c18115','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617538);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','dce58eeb4e1f','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617507);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','dd4da6791db7','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617367);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','dded67e92071','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617347);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','e182c7175300','org_01m84yjg3jfswr6zwyred9j133',1,1,1795462617547);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','e2d0f59156ca','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617611);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','e6fcd3998828','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617650);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','ec032e5da592','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617604);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','ed45a805b51c','org_01m84yjg3jfswr6zwyred9j133',2,1,1795462617392);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','edaa5685f3f9','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617521);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','eecdf762ae13','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617376);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','eee062e36d34','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617623);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','eeeb7df1eb62','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617339);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','f4c48466f705','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617572);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','f6014d94b970','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617551);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','f73df6e7af85','org_01m84yjg3jfswr6zwyred9j133',4,1,1795462617574);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','f81172012fe7','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617618);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','fbeb56da0b3a','org_01m84yjg3jfswr6zwyred9j133',3,1,1795462617423);
INSERT INTO "answers" VALUES('sit_01m84yjp6ve848x2869jtazhgs','fd6bf8627d59','org_01m84yjg3jfswr6zwyred9j133',5,1,1795462617413);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m84yjg3ke5zakavmnffns2kn','org_01m84yjg3jfswr6zwyred9j133','66b0a62f3d9edda57fdd5638bd9daf4bb40cd3cee5f835caa791d401249ea19f','ger8',1795462611058,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795462617665,NULL);
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
INSERT INTO "audit" VALUES('org_01m84yjg3jfswr6zwyred9j133',1,1795462611058,'operator','org.set_up','org_01m84yjg3jfswr6zwyred9j133','{"owner":"mem_01m84yjg3jf1ptw79561km40es"}','','c37fd64c796162822d49cc99b14a37a6c262dc70f29b913e587cf48b69aa1703');
INSERT INTO "audit" VALUES('org_01m84yjg3jfswr6zwyred9j133',2,1795462611058,'operator','key.made','key_01m84yjg3ke5zakavmnffns2kn','{"permissions":"orders:read orders:write results:read setup:read"}','c37fd64c796162822d49cc99b14a37a6c262dc70f29b913e587cf48b69aa1703','a36071eb31f464864e83284dfb4f98cb71930099740ae2c6f94177e37de3589e');
INSERT INTO "audit" VALUES('org_01m84yjg3jfswr6zwyred9j133',3,1795462611142,'operator','connection.made','con_01m84yjg66e1zrmh0k6jndpd1b','{"provider":"lever","environment":"sandbox","credential":"api_key"}','a36071eb31f464864e83284dfb4f98cb71930099740ae2c6f94177e37de3589e','8d42df4377cec9e504f93cc684cc6de192f9cd8d662500b8c5da7b593fec7480');
INSERT INTO "audit" VALUES('org_01m84yjg3jfswr6zwyred9j133',4,1795462616758,'operator','rule.made','rul_01m84yjnnpfzc8ghgfwmy3ykg4','{"connection":"con_01m84yjg66e1zrmh0k6jndpd1b","state":"on"}','8d42df4377cec9e504f93cc684cc6de192f9cd8d662500b8c5da7b593fec7480','25f43524199cb39bf1a5fe7e7dea1c3a57d52b81d2c4f2d2d41c467779a2265b');
INSERT INTO "audit" VALUES('org_01m84yjg3jfswr6zwyred9j133',5,1795462617665,'key_01m84yjg3ke5zakavmnffns2kn','key.used','key_01m84yjg3ke5zakavmnffns2kn','{}','25f43524199cb39bf1a5fe7e7dea1c3a57d52b81d2c4f2d2d41c467779a2265b','583f376497c2a0ab4212559ce323fa72181b3bfea5236a813fb75fc6646e97f6');
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
INSERT INTO "call_budgets" VALUES('con_01m84yjg66e1zrmh0k6jndpd1b',1795462620262,0,0,0,0,0,0,1795462611142,57,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m84yjg66e1zrmh0k6jndpd1b','org_01m84yjg3jfswr6zwyred9j133','lever','sandbox','http://127.0.0.1:42503/v1',X'015B31F98CB21551BDD73E59B94684E77946D9DF7A0719C94C6088373CA98F187946D65CCA26AA14B1867E7F3DCA94714377749AAD477C3A411D97CC261196947EFC8061D3B2DCB575628966137E843656BFDEC6451BD3D6BB','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"also_file":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795462611142,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m84yjg3jfswr6zwyred9j133',X'0147D92F1DA6FFA6F48912C25E24F88D443422DF1802AC4146F3C62C93F24F38746EFD4A9B49EA40477BD6B099F79368F323FACE035BDD984273750483C05A623B35D5BA8ADB845F28');
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
INSERT INTO "decisions" VALUES('dec_01m84yjp48ffmrhamf0dc642gn','org_01m84yjg3jfswr6zwyred9j133','rul_01m84yjnnpfzc8ghgfwmy3ykg4','con_01m84yjg66e1zrmh0k6jndpd1b','evt_01m84yjnr6fagr3s21g3t5jm1j','eca33a97-5290-44b0-a86e-813c878c199c','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795462616837','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795462617224,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m84yjp4cftgr7s64zs6akw69','org_01m84yjg3jfswr6zwyred9j133','mail','inv_01m84yjp49evqvbzvqwftxtk0a:mail:1','inv_01m84yjp49evqvbzvqwftxtk0a','','',NULL,'done','',1,0,'',1795462617228,1795462617231,1795462617241);
INSERT INTO "effects" VALUES('eff_01m84yjp4cf1v88x59paj6z3pn','org_01m84yjg3jfswr6zwyred9j133','tags:invited','inv_01m84yjp49evqvbzvqwftxtk0a:tags:invited','inv_01m84yjp49evqvbzvqwftxtk0a','con_01m84yjg66e1zrmh0k6jndpd1b','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"eca33a97-5290-44b0-a86e-813c878c199c","marker":"inv_01m84yjp49evqvbzvqwftxtk0a"}',NULL,'done','eca33a97-5290-44b0-a86e-813c878c199c',1,0,'',1795462617228,1795462617704,1795462618023);
INSERT INTO "effects" VALUES('eff_01m84yjpj4e1x9g7vbkyar8t5f','org_01m84yjg3jfswr6zwyred9j133','form','ord_01m84yjp49esw90qp5pfef33pn:form','ord_01m84yjp49esw90qp5pfef33pn','con_01m84yjg66e1zrmh0k6jndpd1b','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:22933/console/orders/ord_01m84yjp49esw90qp5pfef33pn","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"eca33a97-5290-44b0-a86e-813c878c199c","marker":"ord_01m84yjp49esw90qp5pfef33pn"}',NULL,'done','d57b5d51-a302-4398-9d5f-2c17f27bfed3',1,0,'',1795462617668,1795462619144,1795462619944);
INSERT INTO "effects" VALUES('eff_01m84yjpj4ep9952q326br3m1f','org_01m84yjg3jfswr6zwyred9j133','link','ord_01m84yjp49esw90qp5pfef33pn:link','ord_01m84yjp49esw90qp5pfef33pn','con_01m84yjg66e1zrmh0k6jndpd1b','{"what":"link","url":"http://127.0.0.1:22933/console/orders/ord_01m84yjp49esw90qp5pfef33pn","opportunity_id":"eca33a97-5290-44b0-a86e-813c878c199c","marker":"ord_01m84yjp49esw90qp5pfef33pn"}',NULL,'done','http://127.0.0.1:22933/console/orders/ord_01m84yjp49esw90qp5pfef33pn',1,0,'',1795462617668,1795462618983,1795462619624);
INSERT INTO "effects" VALUES('eff_01m84yjpj4e4ta6qm4r33mdedp','org_01m84yjg3jfswr6zwyred9j133','tags:completed','ord_01m84yjp49esw90qp5pfef33pn:tags:completed','inv_01m84yjp49evqvbzvqwftxtk0a','con_01m84yjg66e1zrmh0k6jndpd1b','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"eca33a97-5290-44b0-a86e-813c878c199c","marker":"ord_01m84yjp49esw90qp5pfef33pn"}',NULL,'done','eca33a97-5290-44b0-a86e-813c878c199c',1,0,'',1795462617668,1795462618344,1795462618671);
INSERT INTO "effects" VALUES('eff_01m84yjrtheb6ahfxvfbfm71s3','org_01m84yjg3jfswr6zwyred9j133','mail','inv_01m84yjrtgevhr699afzf2xyhf:mail:1','inv_01m84yjrtgevhr699afzf2xyhf','','',NULL,'done','',1,0,'',1795462619985,1795462619987,1795462619997);
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
INSERT INTO "events" VALUES('evt_01m84yjnqmemrag37qw33xpkvv','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','hok_01m84yjkygf388zs8m72emspa5','job_01m84yjnqmfw190g02y7b60vst','application_created','applicationCreated','~PlZIwm0_5NUMI1biIhSq8SdSAjP-X4gZ4kPE4y3qOEg',1795462616809,'eca33a97-5290-44b0-a86e-813c878c199c','',0,X'7B226964223A2265393230323763332D396435362D343538392D386363392D616563383731353636336161222C227472696767657265644174223A313739353436323631363830392C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2265636133336139372D353239302D343462302D613836652D383133633837386331393963222C2263616E6469646174654964223A2265636133336139372D353239302D343462302D613836652D383133633837386331393963222C22636F6E746163744964223A2266356364363065622D646637352D346365372D623531662D636639613961303833343332222C226170706C69636174696F6E4964223A2265336138643338332D333232332D346135312D393962352D653435383936326535313861227D2C227369676E6174757265223A2232633066383139336162366461643965626566643535623535306435613137663862646164316639386332626465623463343063653439346635333330636135222C22746F6B656E223A22343831613535656137333031636137376438636633663335656532653661323635623862616265643738636661396237227D',1795462616820,NULL);
INSERT INTO "events" VALUES('evt_01m84yjnr6fagr3s21g3t5jm1j','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','hok_01m84yjkyfewfsg3kkznezg73c','job_01m84yjnr6e8wr33dfgxt1g4h9','stage_changed','candidateStageChange','~KdHGXc8OYqfCPxgxlNocEwJPgiitx4URqaOKGuO2y1k',1795462616837,'eca33a97-5290-44b0-a86e-813c878c199c','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2234393532633165662D636134652D346263662D623935652D346438373734393830623966222C227472696767657265644174223A313739353436323631363833372C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2265636133336139372D353239302D343462302D613836652D383133633837386331393963222C2263616E6469646174654964223A2265636133336139372D353239302D343462302D613836652D383133633837386331393963222C22636F6E746163744964223A2266356364363065622D646637352D346365372D623531662D636639613961303833343332222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2234633063653361393365393633333563373835613733636265333138306564613536613334663331386136636462386565633235643532623137666566363334222C22746F6B656E223A22373031623131383163646636366335363235306265643039653239366566656139656632666138636465646434336563227D',1795462616838,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m84yjkyfewfsg3kkznezg73c','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','candidateStageChange',X'01FBD4216D821A7939396F28EDA0A1FE5099F898EAFEC0E7C4EFBC87EE5C9193FD2137C744F8626955B3A11517D8DF87A6BB0ACE7586FBA38E3F6DEE8FF3128A2195971D2EAC196830F6B2BDAA8BB5E228023BEC','23d7678c49edd477ad6f1065db185eabac275205de2d435f9403df1432601c4b',X'0194881146F9B1D0CF305AC3529717AA09F77DEAF61D2FB932DBA68F35FCDCBE78EA8D41DC8648700C6900257861309B67E380685EDF73EE15C1BFA850580D710E995FE630E4F100797FD1A0E260055098B369D233F6534EF4','a2ea7aba-8c4e-43fa-95e0-a84e4528e361','on','us',1795462616841,1795462614991,NULL);
INSERT INTO "hooks" VALUES('hok_01m84yjkygf388zs8m72emspa5','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','applicationCreated',X'017D46FE7049494C93B122FE3D8B3E91B51C1FBCA97279BCABC4A973296083721DB694FA0A2CA449AB91762AF853309A6768E5A96AFD1FD2DBADDC2D3941DB58BD023BCC6005F8BAF9D8C33775EEA9D89A98A42B','d2abfa36ff060c8075a264f93f85791a45adf61fda561b3caf36eea4eee9c24f',X'013C080374B736CE38C25831BED1895A21EF0BC66220039E041DA8D08C3D7C11055C7675DA99592C1EBAF51421B03F51328BCDD0CC8D83DE82B8F002B1ACC855E13C68C1EFCCD6B29D7CCEFCF7EB10479C09EA5FC9C5B03A08','d8b2c8f4-18b4-44c2-a6d7-9b3c3b557677','on','us',1795462616821,1795462614992,NULL);
INSERT INTO "hooks" VALUES('hok_01m84yjkyhffvrabjbcnc60anq','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','candidateArchiveChange',X'011AA45F2C2B7D3C330C170AE0992A490B8EFC21A1EBEA61B41BB64E8178689CFEEE2CB83C1E7A8D99CD3596B04121F67FDE22781F12E4488A21536545324312FFA2428D1B6B3B3DAFAFB122320A76179850D19F','92833311d5cc76886549f56abbb0cf3191d789c26c9e71a1cdd4c14a352cec30',X'01EDF8E60D64110AE1163D5A4B3C6255E7B3BF196502EEA380DC6AA82CF609DC228D0C891A9367DE2899A54A42CC0D0F8724736121E52AE34858650660775F24ED7E761B468A47D756775EC9418CDA58FCC006A3FD3F21B369','ab259e12-71fa-4c45-8cab-24e656559326','on','us',NULL,1795462614993,NULL);
INSERT INTO "hooks" VALUES('hok_01m84yjkyje539yr4f5ebzbqma','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','candidateHired',X'01614F6E1E313C026EDA0AE00D66E602CBCD784201EB10A4A617C8ACBE4209C7E809A6DA9ECA5818202F04D6522D3634BC3A1AC7116BB3AEA3B20E06596D72CC2FBDBFB07CE1C05857C6999A9999794282322B30','fff80df0a2b97ca628d3abadd87503ddec6e05d7c6b0202677717eabf2e21459',X'015DDC780F853FAA2BB5ABC2955AA5860DA556E62D70B211A9EA5886BEB4044B6C4C2DBB244B35933FFECF9CD8DDFA2E510B16EE33C7868A01ABFE21A1F24D7919E2524881367C65093C67B8290BC6DB48A1856D00F1780C89','ed744753-61d0-4fc1-bdd9-b64b5053fb69','on','us',NULL,1795462614994,NULL);
INSERT INTO "hooks" VALUES('hok_01m84yjkykfeza7ncqkxphq9sg','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','candidateDeleted',X'0194BB8535223E99F52F06C64BA0C48EEDDFEFD92C283A68C6F6A813D86A0A5137250EF15F989840CBB7FA3FAFA035FA2354C4B65E84753836E8B604563021CFFE9D830D984D8D001B6E1801C49CD2C439391288','64f4d801d1c37b68712b8e2ea279c79a7339aa3a6a4266bcbaa73813f15ce3de',X'01AAE7022DDE79BCEF26236D72FB0F35D917217E3F49D3077D734976270E2B2974BC04A6ED54819C643F87C9AEF27D42DCC0D52E47CC7A3C89149E970751A4B3EF2E43C2DF0D98F42403C530236A0ECC730076852DEA4C6E8D','11cf4854-8a17-4dad-bcd5-0e850f0231d5','on','us',NULL,1795462614995,NULL);
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
INSERT INTO "invitations" VALUES('inv_01m84yjp49evqvbzvqwftxtk0a','org_01m84yjg3jfswr6zwyred9j133','sub_01m84yjp49eqyra2kfhhe1vvza',1,1,'a817e13b3f9bb6d08b6cffeabe8eb802a7f95f23094166836192226bfeb9e735',1795462617225,'[]',NULL);
INSERT INTO "invitations" VALUES('inv_01m84yjrtgevhr699afzf2xyhf','org_01m84yjg3jfswr6zwyred9j133','sub_01m84yjrtgfvjrf10198gp0nhv',1,1,'e0b60ef61f59076f476079a33e1af1ebbba0cd91c6534e081483f2befa3751cc',1795462619984,'[]',NULL);
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
INSERT INTO "jobs" VALUES('job_01m84yjnqmfw190g02y7b60vst','org_01m84yjg3jfswr6zwyred9j133','decide_event','evt_01m84yjnqmemrag37qw33xpkvv','con_01m84yjg66e1zrmh0k6jndpd1b','done',1795462616820,1795462616820,NULL,0,0,1,1795462676824,'',1795462617388);
INSERT INTO "jobs" VALUES('job_01m84yjnr6e8wr33dfgxt1g4h9','org_01m84yjg3jfswr6zwyred9j133','decide_event','evt_01m84yjnr6fagr3s21g3t5jm1j','con_01m84yjg66e1zrmh0k6jndpd1b','done',1795462616838,1795462616838,NULL,0,0,1,1795462676842,'',1795462617229);
INSERT INTO "jobs" VALUES('job_01m84yjp49e2hvqexwhr6egrk0','org_01m84yjg3jfswr6zwyred9j133','expire_order','ord_01m84yjp49esw90qp5pfef33pn','','waiting',1795462617225,1796067417225,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84yjp4ce4kv6bqymd8wdtmd','org_01m84yjg3jfswr6zwyred9j133','perform_effect','eff_01m84yjp4cftgr7s64zs6akw69','letters','done',1795462617228,1795462617228,NULL,0,0,1,1795462677230,'',1795462617242);
INSERT INTO "jobs" VALUES('job_01m84yjp4cfwq9s8mw8p8c6bq6','org_01m84yjg3jfswr6zwyred9j133','perform_effect','eff_01m84yjp4cf1v88x59paj6z3pn','con_01m84yjg66e1zrmh0k6jndpd1b','done',1795462617228,1795462617228,NULL,0,0,1,1795462677230,'',1795462618024);
INSERT INTO "jobs" VALUES('job_01m84yjp4sfg4apqhyddw0yvsb','org_01m84yjg3jfswr6zwyred9j133','effects_settled','inv_01m84yjp49evqvbzvqwftxtk0a','','done',1795462617241,1795462617241,NULL,0,0,1,1795462677242,'',1795462617244);
INSERT INTO "jobs" VALUES('job_01m84yjphze2hagkjmfyr8xasp','org_01m84yjg3jfswr6zwyred9j133','score_sitting','sit_01m84yjp6ve848x2869jtazhgs','','done',1795462617663,1795462617663,NULL,0,0,1,1795462677666,'',1795462617669);
INSERT INTO "jobs" VALUES('job_01m84yjpj4eevs3ptdg8w2fv8a','org_01m84yjg3jfswr6zwyred9j133','perform_effect','eff_01m84yjpj4e4ta6qm4r33mdedp','con_01m84yjg66e1zrmh0k6jndpd1b','done',1795462617668,1795462617668,NULL,0,0,1,1795462677668,'',1795462618672);
INSERT INTO "jobs" VALUES('job_01m84yjpj4eh3rzq0tg38hmmgd','org_01m84yjg3jfswr6zwyred9j133','effects_settled','ord_01m84yjp49esw90qp5pfef33pn','','done',1795462617668,1795462617668,NULL,0,0,1,1795462677668,'',1795462617669);
INSERT INTO "jobs" VALUES('job_01m84yjpj4f6rt77cx3yy5zg5p','org_01m84yjg3jfswr6zwyred9j133','perform_effect','eff_01m84yjpj4e1x9g7vbkyar8t5f','con_01m84yjg66e1zrmh0k6jndpd1b','done',1795462617668,1795462617668,NULL,0,0,1,1795462678025,'',1795462619945);
INSERT INTO "jobs" VALUES('job_01m84yjpj4fgh8cmbv56v36p7c','org_01m84yjg3jfswr6zwyred9j133','perform_effect','eff_01m84yjpj4ep9952q326br3m1f','con_01m84yjg66e1zrmh0k6jndpd1b','done',1795462617668,1795462617668,NULL,0,0,1,1795462678676,'',1795462619624);
INSERT INTO "jobs" VALUES('job_01m84yjpx7eg3r5jjqdj42hfkf','org_01m84yjg3jfswr6zwyred9j133','effects_settled','inv_01m84yjp49evqvbzvqwftxtk0a','','done',1795462618023,1795462618023,NULL,0,0,1,1795462678025,'',1795462618026);
INSERT INTO "jobs" VALUES('job_01m84yjpx8ebvvk90r7d4c6nww','org_01m84yjg3jfswr6zwyred9j133','sweep_copies','eff_01m84yjpj4e4ta6qm4r33mdedp','con_01m84yjg66e1zrmh0k6jndpd1b','waiting',1795462618024,1795466218024,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84yjpx8eda8aj0d3rrna1yt','org_01m84yjg3jfswr6zwyred9j133','sweep_copies','eff_01m84yjpj4e4ta6qm4r33mdedp','con_01m84yjg66e1zrmh0k6jndpd1b','waiting',1795462618024,1795549018024,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84yjqhffwkbw9ynt3aaq9at','org_01m84yjg3jfswr6zwyred9j133','effects_settled','inv_01m84yjp49evqvbzvqwftxtk0a','','done',1795462618671,1795462618671,NULL,0,0,1,1795462678676,'',1795462618678);
INSERT INTO "jobs" VALUES('job_01m84yjrf8fy3tmp2edsexra25','org_01m84yjg3jfswr6zwyred9j133','effects_settled','ord_01m84yjp49esw90qp5pfef33pn','','done',1795462619624,1795462619624,NULL,0,0,1,1795462679625,'',1795462619626);
INSERT INTO "jobs" VALUES('job_01m84yjrs8fhbrs2mssc3xeryy','org_01m84yjg3jfswr6zwyred9j133','effects_settled','ord_01m84yjp49esw90qp5pfef33pn','','done',1795462619944,1795462619944,NULL,0,0,1,1795462679945,'',1795462619947);
INSERT INTO "jobs" VALUES('job_01m84yjrtgfpm9ngp3raw8s3xs','org_01m84yjg3jfswr6zwyred9j133','expire_order','ord_01m84yjrtge0r9nba9d8pg637e','','waiting',1795462619984,1796067419984,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84yjrthfjgrj95yg45ka98m','org_01m84yjg3jfswr6zwyred9j133','perform_effect','eff_01m84yjrtheb6ahfxvfbfm71s3','letters','done',1795462619985,1795462619985,NULL,0,0,1,1795462679986,'',1795462619999);
INSERT INTO "jobs" VALUES('job_01m84yjrtxf8damcy2816nccjh','org_01m84yjg3jfswr6zwyred9j133','effects_settled','inv_01m84yjrtgevhr699afzf2xyhf','','done',1795462619997,1795462619997,NULL,0,0,1,1795462679999,'',1795462620006);
CREATE TABLE letter_gates (
  org_id        TEXT PRIMARY KEY REFERENCES orgs(id),
  per_hour_max  INTEGER,                   -- NULL: no limit
  counted_from  INTEGER NOT NULL,          -- Letters before do not count against the limit.
  held_since    INTEGER,                   -- NULL: they leave
  held_by       TEXT NOT NULL,             -- mem_…, key_…, operator; 'limit'
  held_why      TEXT NOT NULL
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
INSERT INTO "master_key" VALUES(1,'032d56e43892283a',1795462610902);
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
INSERT INTO "members" VALUES('mem_01m84yjg3jf1ptw79561km40es','org_01m84yjg3jfswr6zwyred9j133','mika@northwind.example','owner','',1795462611058,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('6bf5fa8a9ee05decc5248c8dec27585a774c9ffad6bb89b8c4b5555b87577d08','org_01m84yjg3jfswr6zwyred9j133','mem_01m84yjg3jf1ptw79561km40es','set_password',1796067411059);
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
INSERT INTO "orders" VALUES('ord_01m84yjp49esw90qp5pfef33pn','org_01m84yjg3jfswr6zwyred9j133','sandbox','sub_01m84yjp49eqyra2kfhhe1vvza','inv_01m84yjp49evqvbzvqwftxtk0a',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m84yjg66e1zrmh0k6jndpd1b','eca33a97-5290-44b0-a86e-813c878c199c','f5cd60eb-df75-4ce7-b51f-cf9a9a083432','rul_01m84yjnnpfzc8ghgfwmy3ykg4','dec_01m84yjp48ffmrhamf0dc642gn','res_01m84yjpj3f1prbfeahn78sce8',1795462617225,1796067417225,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m84yjrtge0r9nba9d8pg637e','org_01m84yjg3jfswr6zwyred9j133','production','sub_01m84yjrtgfvjrf10198gp0nhv','inv_01m84yjrtgevhr699afzf2xyhf',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795462619984,1796067419984,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90, shown_name TEXT NOT NULL DEFAULT '', sender_name TEXT NOT NULL DEFAULT '', reply_to TEXT NOT NULL DEFAULT '', accent_light TEXT NOT NULL DEFAULT '', accent_dark TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "orgs" VALUES('org_01m84yjg3jfswr6zwyred9j133','Northwind Robotics','UTC','mika@northwind.example',1795462611058,90,'','','','','');
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
INSERT INTO "results" VALUES('res_01m84yjpj3f1prbfeahn78sce8','org_01m84yjg3jfswr6zwyred9j133','ord_01m84yjp49esw90qp5pfef33pn','sit_01m84yjp6ve848x2869jtazhgs','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T19:36:57.663Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795462617667);
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
INSERT INTO "rules" VALUES('rul_01m84yjnnpfzc8ghgfwmy3ykg4','org_01m84yjg3jfswr6zwyred9j133','con_01m84yjg66e1zrmh0k6jndpd1b','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795462616758,1795462616758,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}','{}','[]',NULL);
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795462610813);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795462610814);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795462610820);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795462610821);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795462610825);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795462610828);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795462610836);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795462610842);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795462610847);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795462610849);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795462610851);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795462610862);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795462610863);
INSERT INTO "schema_migrations" VALUES(14,'0014_backfills','f0625370bba6bef223cae4b6e251bf222d951ec0c67117675914ebd2c59c3146',1795462610866);
INSERT INTO "schema_migrations" VALUES(15,'0015_check_ups','81c14c62e9216a11cdde1c2fb13a18c725d0810df92f4ecdcafafcbc8a82aba6',1795462610868);
INSERT INTO "schema_migrations" VALUES(16,'0016_rule_terms','45469df257ad0306e3b1fae2eea242999d7374581f8ddbc797f4d407a3d00357',1795462610871);
INSERT INTO "schema_migrations" VALUES(17,'0017_deliveries','6a259da7275ebb0e8ce5aba1afe75f3101aeb5f4c2133cbfd835815f5ea3eee3',1795462610881);
INSERT INTO "schema_migrations" VALUES(18,'0018_result_links','267c799148ce7c947282410fe4275bc40862aaf293bdec4dae000b8ea6b1a5b2',1795462610887);
INSERT INTO "schema_migrations" VALUES(19,'0019_branding','0e03392b79999fbc3a6780618f5bdfe2dc5262199b09b692407d3a84db60bf22',1795462610889);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('3659e94efba7c5e4089e6d3929af08e55315a5dd3fada725db9a87af6e725020','org_01m84yjg3jfswr6zwyred9j133','inv_01m84yjp49evqvbzvqwftxtk0a','ord_01m84yjp49esw90qp5pfef33pn',1,1795462617302);
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
INSERT INTO "sittings" VALUES('sit_01m84yjp6ve848x2869jtazhgs','org_01m84yjg3jfswr6zwyred9j133','ord_01m84yjp49esw90qp5pfef33pn','bigfive-120','1.0.0','en','submitted',1795462617307,NULL,1795462617663);
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
INSERT INTO "subjects" VALUES('sub_01m84yjp49eqyra2kfhhe1vvza','org_01m84yjg3jfswr6zwyred9j133','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m84yjg66e1zrmh0k6jndpd1b','eca33a97-5290-44b0-a86e-813c878c199c','f5cd60eb-df75-4ce7-b51f-cf9a9a083432',1795462617225);
INSERT INTO "subjects" VALUES('sub_01m84yjrtgfvjrf10198gp0nhv','org_01m84yjg3jfswr6zwyred9j133','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795462619984);
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
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',1,'org_01m84yjg3jfswr6zwyred9j133',1795462617225,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m84yjp48ffmrhamf0dc642gn"}');
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',2,'org_01m84yjg3jfswr6zwyred9j133',1795462617244,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m84yjp4cftgr7s64zs6akw69","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',3,'org_01m84yjg3jfswr6zwyred9j133',1795462617302,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',4,'org_01m84yjg3jfswr6zwyred9j133',1795462617307,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',5,'org_01m84yjg3jfswr6zwyred9j133',1795462617663,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',6,'org_01m84yjg3jfswr6zwyred9j133',1795462617668,'system','scored','The answers are scored.','{"result_id":"res_01m84yjpj3f1prbfeahn78sce8"}');
INSERT INTO "timeline" VALUES('ord_01m84yjp49esw90qp5pfef33pn',7,'org_01m84yjg3jfswr6zwyred9j133',1795462619946,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m84yjpj4e1x9g7vbkyar8t5f","kind":"form","state":"done","remote_id":"d57b5d51-a302-4398-9d5f-2c17f27bfed3","reason":""},{"id":"eff_01m84yjpj4ep9952q326br3m1f","kind":"link","state":"done","remote_id":"http://127.0.0.1:22933/console/orders/ord_01m84yjp49esw90qp5pfef33pn","reason":""},{"id":"eff_01m84yjpj4e4ta6qm4r33mdedp","kind":"tags:completed","state":"done","remote_id":"eca33a97-5290-44b0-a86e-813c878c199c","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m84yjrtge0r9nba9d8pg637e',1,'org_01m84yjg3jfswr6zwyred9j133',1795462619984,'key_01m84yjg3ke5zakavmnffns2kn','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m84yjrtge0r9nba9d8pg637e',2,'org_01m84yjg3jfswr6zwyred9j133',1795462620005,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m84yjrtheb6ahfxvfbfm71s3","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795462616056,1795462616056);
INSERT INTO "turns" VALUES('template con_01m84yjg66e1zrmh0k6jndpd1b [bascule:bigfive-120:1.0.0]',1795462619784,NULL);
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
