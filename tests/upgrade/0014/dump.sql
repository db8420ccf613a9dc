-- schema 14
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
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','0139c7fc56e6','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156108);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','01421dc3d1a1','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156029);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','05f51b24dd8b','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156110);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','062da72b156e','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156152);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','0d11dcfc70fc','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156075);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','0ef06eb7fdc4','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156053);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','10e16bacc059','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156147);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','111b20f7c0c9','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156062);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','143bc352bd68','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156073);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','1937ef3ee2fe','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156112);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','2060e498d216','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156142);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','2400a56b95f6','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156107);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','2bb98cfac1bd','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156016);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','2fc70a088f6a','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156161);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','30eac87997dc','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156038);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','31a4eda53bd6','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156011);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','333cac25deb5','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156007);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','33c414333bb8','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156069);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','355d60d9e7ab','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156044);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','3675c4c0a4fa','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156057);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','3dad842f3999','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156058);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','3fe1d6dc607f','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156150);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','414f26d9d1a0','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156114);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','44c3198a30db','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156089);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','491777a16965','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156128);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','50268012b1e0','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156028);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','509a173d6651','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156040);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','50d3501ca061','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156103);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','50fdeeb30396','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156138);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','531564f18e55','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156125);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','551c0c9b760d','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156165);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','55374e48f177','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156074);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','55e516a4b546','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156126);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','56c3a8de5edb','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156130);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','580ab83e1cba','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156171);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','5b69543fea6a','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156050);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','5ed54bc8b087','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156123);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','61b9b1fc5d7d','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156020);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','624feeb2c09b','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156018);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','6efd893ccd40','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156094);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','6fbea26adcd8','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156149);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','7a2ecd85708d','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156027);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','7bb089433658','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156129);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','7c044e679050','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156146);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','7c4e1f3fd39a','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156033);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','7fb5ad3b96a0','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156134);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','82146dfb4635','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156030);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','83129060c016','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156122);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','87644bf3453c','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156022);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','87a11834e8ed','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156045);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','885fd3b3ef81','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156170);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','894eb9ce3f80','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156082);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','8abe301600a2','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156025);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','8c1871a224c8','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156163);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','92a33e44c394','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156139);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','94580d246095','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156113);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','94dd3ca1d5f3','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156084);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','97996c789c6a','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156064);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','996605ff0a4b','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156137);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','99a289b495e5','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156039);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','99de860c552e','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156155);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','9aed609d74b3','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156083);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','9c44b40b16b9','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156048);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','9f06b2284c7b','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156116);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','a08f3404bb9b','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156017);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','a17ecfd9f0df','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156079);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','a1c3e79879ba','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156070);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','a9b553125d7c','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156034);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','aa1469209fd5','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156141);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','ab4473d52c29','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156081);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','ad59fc2dad89','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156135);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','af2463541917','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156063);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','af2f35fe9193','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156077);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','b4e063d18133','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156120);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','b7e6302e1cb8','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156158);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','bb75f1ae467d','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156173);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','be31d96a7201','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156105);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','be81aefe86ee','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156127);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','beefaaa3e792','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156013);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','bf4c26cc6c59','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156144);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','c022005c0d94','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156009);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','c15c433e1f5f','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156088);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','c74e27d454d9','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156167);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','c9013a199145','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156100);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','cb53f2e2a2b3','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156092);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','cccf5ff4be15','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156005);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','d04ad9ae1364','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156086);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','d36333d07e71','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156068);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','d43aaa4a6d52','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156055);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','d4fd45a0234d','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156032);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','d509771b4fb9','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156090);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','d9999c7a79c0','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156118);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','da0c46d92484','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156065);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','dad345c18115','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156111);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','dce58eeb4e1f','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156098);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','dd4da6791db7','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156036);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','dded67e92071','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156023);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','e182c7175300','org_01m83tv90sfvxsea650zc1h72w',1,1,1795425156117);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','e2d0f59156ca','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156154);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','e6fcd3998828','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156166);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','ec032e5da592','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156151);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','ed45a805b51c','org_01m83tv90sfvxsea650zc1h72w',2,1,1795425156051);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','edaa5685f3f9','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156102);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','eecdf762ae13','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156043);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','eee062e36d34','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156159);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','eeeb7df1eb62','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156019);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','f4c48466f705','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156131);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','f6014d94b970','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156119);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','f73df6e7af85','org_01m83tv90sfvxsea650zc1h72w',4,1,1795425156133);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','f81172012fe7','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156156);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','fbeb56da0b3a','org_01m83tv90sfvxsea650zc1h72w',3,1,1795425156067);
INSERT INTO "answers" VALUES('sit_01m83tvex0fyqakc83kzwksshe','fd6bf8627d59','org_01m83tv90sfvxsea650zc1h72w',5,1,1795425156060);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m83tv90sfpfv3vkzb69vfdqx','org_01m83tv90sfvxsea650zc1h72w','c238ab72d6a55915469afba1bfa924559fba78575d32639fe500f667af91ab8a','bVqE',1795425149977,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795425156176,NULL);
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
INSERT INTO "audit" VALUES('org_01m83tv90sfvxsea650zc1h72w',1,1795425149977,'operator','org.set_up','org_01m83tv90sfvxsea650zc1h72w','{"owner":"mem_01m83tv90se26sywsf5j60xva1"}','','ce4710be8895e01decfa91a9030c83dec960e12c359d5883ef6acbaae0692b82');
INSERT INTO "audit" VALUES('org_01m83tv90sfvxsea650zc1h72w',2,1795425149977,'operator','key.made','key_01m83tv90sfpfv3vkzb69vfdqx','{"permissions":"orders:read orders:write results:read setup:read"}','ce4710be8895e01decfa91a9030c83dec960e12c359d5883ef6acbaae0692b82','0eb8cc843c73017e853c77198e2877051eb8d3a77e65b73517741b0f4a6d2ad5');
INSERT INTO "audit" VALUES('org_01m83tv90sfvxsea650zc1h72w',3,1795425150035,'operator','connection.made','con_01m83tv92ke7a9vt4qaed842w1','{"provider":"lever","environment":"sandbox","credential":"api_key"}','0eb8cc843c73017e853c77198e2877051eb8d3a77e65b73517741b0f4a6d2ad5','37a3e456f0ae44decdff887ebc03fe422f9136a0cb74b8f1fac9d1624f1171df');
INSERT INTO "audit" VALUES('org_01m83tv90sfvxsea650zc1h72w',4,1795425155477,'operator','rule.made','rul_01m83tvecne2dtxc0g8e0f4h0a','{"connection":"con_01m83tv92ke7a9vt4qaed842w1","state":"on"}','37a3e456f0ae44decdff887ebc03fe422f9136a0cb74b8f1fac9d1624f1171df','06bb997c30aa3c402fc6d9debb514cbe93a9dd534bb580fd169e4aa26ef33178');
INSERT INTO "audit" VALUES('org_01m83tv90sfvxsea650zc1h72w',5,1795425156176,'key_01m83tv90sfpfv3vkzb69vfdqx','key.used','key_01m83tv90sfpfv3vkzb69vfdqx','{}','06bb997c30aa3c402fc6d9debb514cbe93a9dd534bb580fd169e4aa26ef33178','b2fe3aea1377477292f7ecf35d9d598137507b32b5990955805661c8394dc448');
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
INSERT INTO "call_budgets" VALUES('con_01m83tv92ke7a9vt4qaed842w1',1795425158995,0,0,0,0,0,0,1795425150035,56,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m83tv92ke7a9vt4qaed842w1','org_01m83tv90sfvxsea650zc1h72w','lever','sandbox','http://127.0.0.1:43505/v1',X'01C948A39F36AB37BE0734F713D23F002D1CB0B8EFB38ABEC3F1C61D978E65CC88B0B4D4F81305C176E9BB0E38FD92802BF5D8AA825ED5CDC6FEDCB649A20CFFA1D8F71B145A2E56440455012AE7450FB52B6FE88AC4C0045E','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795425150035,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m83tv90sfvxsea650zc1h72w',X'0126FA60BB62D4CE9EE30DD2396E02183C2712F9E846C971767CF359D8CCD0968FB49070F94366B8F2752A28ACB30A421A1796F8FC887F0C5BF4845A56AF26618519B27340464EB29D');
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
INSERT INTO "decisions" VALUES('dec_01m83tvevnfmdaekw2sbaqf22m','org_01m83tv90sfvxsea650zc1h72w','rul_01m83tvecne2dtxc0g8e0f4h0a','con_01m83tv92ke7a9vt4qaed842w1','evt_01m83tvedheq181jbw2xk9egx0','2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795425155504','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795425155956,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m83tvevteeybn2wmp3h95gp9','org_01m83tv90sfvxsea650zc1h72w','mail','inv_01m83tvevnem7b1vp759aq4fmy:mail:1','inv_01m83tvevnem7b1vp759aq4fmy','','',NULL,'done','',1,0,'',1795425155962,1795425155967,1795425155975);
INSERT INTO "effects" VALUES('eff_01m83tvevvfkrteer9pvkn9y2j','org_01m83tv90sfvxsea650zc1h72w','tags:invited','inv_01m83tvevnem7b1vp759aq4fmy:tags:invited','inv_01m83tvevnem7b1vp759aq4fmy','con_01m83tv92ke7a9vt4qaed842w1','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef","marker":"inv_01m83tvevnem7b1vp759aq4fmy"}',NULL,'done','2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef',1,0,'',1795425155963,1795425156916,1795425157236);
INSERT INTO "effects" VALUES('eff_01m83tvf2kfsvajgbj0q1px649','org_01m83tv90sfvxsea650zc1h72w','form','ord_01m83tvevnecf87twe581ryhm5:form','ord_01m83tvevnecf87twe581ryhm5','con_01m83tv92ke7a9vt4qaed842w1','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:29212/console/orders/ord_01m83tvevnecf87twe581ryhm5","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef","marker":"ord_01m83tvevnecf87twe581ryhm5"}',NULL,'done','0868e19f-242b-4e29-994c-5c219359a8f2',1,0,'',1795425156179,1795425157717,1795425158677);
INSERT INTO "effects" VALUES('eff_01m83tvf2keebrsvdnyqj5jkkk','org_01m83tv90sfvxsea650zc1h72w','link','ord_01m83tvevnecf87twe581ryhm5:link','ord_01m83tvevnecf87twe581ryhm5','con_01m83tv92ke7a9vt4qaed842w1','{"what":"link","url":"http://127.0.0.1:29212/console/orders/ord_01m83tvevnecf87twe581ryhm5","opportunity_id":"2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef","marker":"ord_01m83tvevnecf87twe581ryhm5"}',NULL,'done','http://127.0.0.1:29212/console/orders/ord_01m83tvevnecf87twe581ryhm5',1,0,'',1795425156179,1795425157876,1795425158036);
INSERT INTO "effects" VALUES('eff_01m83tvf2ke6r8qvn4dgdvxq47','org_01m83tv90sfvxsea650zc1h72w','tags:completed','ord_01m83tvevnecf87twe581ryhm5:tags:completed','inv_01m83tvevnem7b1vp759aq4fmy','con_01m83tv92ke7a9vt4qaed842w1','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef","marker":"ord_01m83tvevnecf87twe581ryhm5"}',NULL,'done','2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef',1,0,'',1795425156179,1795425156596,1795425157077);
INSERT INTO "effects" VALUES('eff_01m83tvhj7en5b2ty1a7sg554w','org_01m83tv90sfvxsea650zc1h72w','mail','inv_01m83tvhj6fgfb3393ww7csp9y:mail:1','inv_01m83tvhj6fgfb3393ww7csp9y','','',NULL,'done','',1,0,'',1795425158727,1795425158728,1795425158734);
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
INSERT INTO "events" VALUES('evt_01m83tved2frzsd28mcavht5yg','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','hok_01m83tvcnpf7nrnp8hpd3djc7f','job_01m83tved2fdk81e21agpsnjpg','application_created','applicationCreated','~YheJyWDdZsme_sw8v_ZL6CDbJ6-D7YF0qabKgbiJV7U',1795425155489,'2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef','',0,X'7B226964223A2261346437633737312D333835612D343665362D623263332D616230383163306337623838222C227472696767657265644174223A313739353432353135353438392C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2232663333376130612D346238392D346438632D386137622D643263333562376565316566222C2263616E6469646174654964223A2232663333376130612D346238392D346438632D386137622D643263333562376565316566222C22636F6E746163744964223A2263306138396665342D383463642D343263332D623364342D343739373035363232633366222C226170706C69636174696F6E4964223A2262643166383164342D393962322D343438612D616461302D653136306530613764336134227D2C227369676E6174757265223A2261646639346661643862663966636362303363643063626266316234656239623761383238393564313961626634633665393563303666383334313764303534222C22746F6B656E223A22356234386339333266386535666335633732643265626464326330313663366665636433656531323962633761383061227D',1795425155490,NULL);
INSERT INTO "events" VALUES('evt_01m83tvedheq181jbw2xk9egx0','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','hok_01m83tvcnnerrt8jjqenmpthmn','job_01m83tvedhe97r9te1ze8srgad','stage_changed','candidateStageChange','~ShWTZFOjPR0gxjgwX5PhWa-lq_mXfgRRSHfC9cQt0vU',1795425155504,'2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2266666662386130322D363631392D346136622D626239352D623563373462313164313636222C227472696767657265644174223A313739353432353135353530342C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2232663333376130612D346238392D346438632D386137622D643263333562376565316566222C2263616E6469646174654964223A2232663333376130612D346238392D346438632D386137622D643263333562376565316566222C22636F6E746163744964223A2263306138396665342D383463642D343263332D623364342D343739373035363232633366222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2234663031646537356265623561386133316361616663353833626363333161643237653833353362353362626332373132353830396361363762306566626539222C22746F6B656E223A22313739636339356231363436386236646632313431636634343730303030656335636630383562623035636634633531227D',1795425155505,NULL);
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
) STRICT;
INSERT INTO "hooks" VALUES('hok_01m83tvcnnerrt8jjqenmpthmn','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','candidateStageChange',X'010E988C5FA51A429A557CBCE87A30ECE8CF0CA74184F3B2855AAE6836F0BF55377998D46DA08F4394793CEFBAD022A94D5A00EE3C950A7124344D45CEAFA11E24FE76B20B2E8C2E0FA5789E89645B0862A9E079','6f9e260357c04aaffc1436a1e852e1126dc2a4a5a915a3ac6ed5b84c3173b397',X'017782CCBEAC22E39D86CC7DEFABF3BEFA68898DC011A55FAF7573A4D7F004C9A1E18B62DFBDFD9180DA8EA8DFFF7257B61D5B07F7A08ADD8BAC79799E2D7309499E2867A62CE800D7CCBD447CF5341C947B59D772E7F61FF2','61a4812a-ead0-440f-93f1-dd82570db052','on','us',1795425155505,1795425153717);
INSERT INTO "hooks" VALUES('hok_01m83tvcnpf7nrnp8hpd3djc7f','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','applicationCreated',X'015FE7902CCC0E73E93EE177BD638DB07D61FB1AA74C5297AF5A327FCE6BB98C48C65167F60121FD1F363F83B30BE5EAABB4426178A350A8CC29D0AFA3A2B156D8CE1FEBE7B82DC11A2A142E0935CE3610B9A633','16711d6a0109188118ee33e3454075d5d83a2d185de0f660ffc2753db5a20ab0',X'0150122F4EDEBF1BD6849CCE614866B5E2211914DA6A830629029C47C88394E1E3324477459CBB443F508DA9E7157B944A090212225820BAD4DE8DF9CCEBA0EFA1C47406F3320DE0F0B6C98886EB56F8C89C91AEB770CBF2EF','eb7c7762-a59f-48c8-b5f1-9c936c398722','on','us',1795425155490,1795425153718);
INSERT INTO "hooks" VALUES('hok_01m83tvcnqf378jgc1hqq782sc','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','candidateArchiveChange',X'01C54DB86A9C8F8B985A6DCBDED0F061D3AB0A172F6B72CB70487D52D7093CCAE9CA6DEBC91FE893ABC73E8B059A2386D42875C5DDC078234BD658D70D6DF8AE527395DE3B0B458BCFC505E565FBD23911A7DC26','c312e7a1a95e44f3d32f8ea5ce7689358af560e3cecffc098c9dac618ff9fe6b',X'01CAA7AC00BCCD78CB762005573CFCF9A393D3595695FEC7A2966E030EE6FB8C0B5B1BAC6FD88A468FC09AE5390F6A3FFE2C949F8BA1DC0FF4B528A0552159D03F1EA951A7305D63C5ACE34290396C8754CA3E761A48A823D7','1dbd32ed-cc9b-4823-9861-1f66882a3dab','on','us',NULL,1795425153719);
INSERT INTO "hooks" VALUES('hok_01m83tvcnrede914zf0txx5g2f','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','candidateHired',X'01DEF755EF74CAAB31814A840D4886919291716B2B2056F1894D833A4824972BF9583538396EA350DD4A9592FBDA22E93A14987D43FF6EDBD84E85154D421C47FBB763976EBF7D712D34C95F0C6E8360ED91843C','77154616df8dc4cbf4a9d3a7d7a30af9d9336846a7d44ccec561c7787bb50ac2',X'01B18C7181209D863D34955700FC1F3CBB6D97811A92E3D11D1BEF15E941FF2CDCAC96E7AE452FC40511CC5A28A84A9CFF3B17CCDEA755A5AB41B597FCFE27519962ACF7B20F4FCCBB92584103DB3C1582B5C2661C8F3B7C22','5cb1c4de-ccca-45f8-abf8-2321915c5026','on','us',NULL,1795425153720);
INSERT INTO "hooks" VALUES('hok_01m83tvcnse4m9shngdvnajb17','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','candidateDeleted',X'017F40EFA80A54A820E6EB94020FC885A2A1278EEAD048B768515B5EEA0F44622D98E0624ED190B49E24791E40846787309F0A63C910883F79E085E0BD2CC365487150B9040ACD52DF327A84FC474C6D9FD9AE0E','2ec9b293919064a01b00faf3c3e66ec7cba4421223918b29a9cd74e74cd68446',X'011F99F261185C937BFEA46139E9CAF43501A5248C9634B4526B9789D564084CCDEEBFA5AD511292D64C890C65EA14755B1BACDAEE56380B5FE74DB5B00EE3ACB92C1703B7F3F101693DE1EE77F1160A8F73230D209D13403D','1f67672d-6979-41c4-8eae-79a42774b47c','on','us',NULL,1795425153721);
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
INSERT INTO "invitations" VALUES('inv_01m83tvevnem7b1vp759aq4fmy','org_01m83tv90sfvxsea650zc1h72w','sub_01m83tvevne1q8bxr9f3er4h3p',1,1,'44a3751bcc5749edf60c37b1cf212a5fd23c9d238fc365df7ce6f9b4a26c47d0',1795425155957);
INSERT INTO "invitations" VALUES('inv_01m83tvhj6fgfb3393ww7csp9y','org_01m83tv90sfvxsea650zc1h72w','sub_01m83tvhj6fcwb2dpjrgy8n38w',1,1,'5274818e059fac09cacaa4e5b0eb0efeffcb5ea51fe28309adf45b8c2b2bb80f',1795425158726);
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
INSERT INTO "jobs" VALUES('job_01m83tved2fdk81e21agpsnjpg','org_01m83tv90sfvxsea650zc1h72w','decide_event','evt_01m83tved2frzsd28mcavht5yg','con_01m83tv92ke7a9vt4qaed842w1','done',1795425155490,1795425155490,NULL,0,0,1,1795425215498,'',1795425156116);
INSERT INTO "jobs" VALUES('job_01m83tvedhe97r9te1ze8srgad','org_01m83tv90sfvxsea650zc1h72w','decide_event','evt_01m83tvedheq181jbw2xk9egx0','con_01m83tv92ke7a9vt4qaed842w1','done',1795425155505,1795425155505,NULL,0,0,1,1795425215507,'',1795425155964);
INSERT INTO "jobs" VALUES('job_01m83tvevne5gbzw4xkt99v35t','org_01m83tv90sfvxsea650zc1h72w','expire_order','ord_01m83tvevnecf87twe581ryhm5','','waiting',1795425155957,1796029955957,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83tvevvfax9ythkm190dve1','org_01m83tv90sfvxsea650zc1h72w','perform_effect','eff_01m83tvevteeybn2wmp3h95gp9','letters','done',1795425155962,1795425155962,NULL,0,0,1,1795425215965,'',1795425155975);
INSERT INTO "jobs" VALUES('job_01m83tvevvfwvr6xkezznfzvkh','org_01m83tv90sfvxsea650zc1h72w','perform_effect','eff_01m83tvevvfkrteer9pvkn9y2j','con_01m83tv92ke7a9vt4qaed842w1','done',1795425155963,1795425155963,NULL,0,0,1,1795425215965,'',1795425157237);
INSERT INTO "jobs" VALUES('job_01m83tvew7ehs968m8rpmscb5t','org_01m83tv90sfvxsea650zc1h72w','effects_settled','inv_01m83tvevnem7b1vp759aq4fmy','','done',1795425155975,1795425155975,NULL,0,0,1,1795425215976,'',1795425155976);
INSERT INTO "jobs" VALUES('job_01m83tvf2ff44vcmw51dfc58g9','org_01m83tv90sfvxsea650zc1h72w','score_sitting','sit_01m83tvex0fyqakc83kzwksshe','','done',1795425156175,1795425156175,NULL,0,0,1,1795425216178,'',1795425156180);
INSERT INTO "jobs" VALUES('job_01m83tvf2ke87rm75jrtpf3byf','org_01m83tv90sfvxsea650zc1h72w','perform_effect','eff_01m83tvf2ke6r8qvn4dgdvxq47','con_01m83tv92ke7a9vt4qaed842w1','done',1795425156179,1795425156179,NULL,0,0,1,1795425216183,'',1795425157077);
INSERT INTO "jobs" VALUES('job_01m83tvf2keq18x7zwewye1s0r','org_01m83tv90sfvxsea650zc1h72w','perform_effect','eff_01m83tvf2keebrsvdnyqj5jkkk','con_01m83tv92ke7a9vt4qaed842w1','done',1795425156179,1795425156179,NULL,0,0,1,1795425217078,'',1795425158036);
INSERT INTO "jobs" VALUES('job_01m83tvf2kfpnvxh3vdemq3h0v','org_01m83tv90sfvxsea650zc1h72w','perform_effect','eff_01m83tvf2kfsvajgbj0q1px649','con_01m83tv92ke7a9vt4qaed842w1','done',1795425156179,1795425156179,NULL,0,0,1,1795425217237,'',1795425158677);
INSERT INTO "jobs" VALUES('job_01m83tvf2kfq9v3fvhp78q0xx9','org_01m83tv90sfvxsea650zc1h72w','effects_settled','ord_01m83tvevnecf87twe581ryhm5','','done',1795425156179,1795425156179,NULL,0,0,1,1795425216183,'',1795425156184);
INSERT INTO "jobs" VALUES('job_01m83tvfynfwfb3ahpd5bz5fj0','org_01m83tv90sfvxsea650zc1h72w','effects_settled','inv_01m83tvevnem7b1vp759aq4fmy','','done',1795425157077,1795425157077,NULL,0,0,1,1795425217078,'',1795425157079);
INSERT INTO "jobs" VALUES('job_01m83tvg3me1mscff147301056','org_01m83tv90sfvxsea650zc1h72w','sweep_copies','eff_01m83tvf2ke6r8qvn4dgdvxq47','con_01m83tv92ke7a9vt4qaed842w1','waiting',1795425157236,1795428757236,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83tvg3merdt6jw0vpd4zn1n','org_01m83tv90sfvxsea650zc1h72w','sweep_copies','eff_01m83tvf2ke6r8qvn4dgdvxq47','con_01m83tv92ke7a9vt4qaed842w1','waiting',1795425157236,1795511557236,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83tvg3mfdfrzjbpjjg0vqq8','org_01m83tv90sfvxsea650zc1h72w','effects_settled','inv_01m83tvevnem7b1vp759aq4fmy','','done',1795425157236,1795425157236,NULL,0,0,1,1795425217237,'',1795425157238);
INSERT INTO "jobs" VALUES('job_01m83tvgwmfgbtgj2q1kxb1p8w','org_01m83tv90sfvxsea650zc1h72w','effects_settled','ord_01m83tvevnecf87twe581ryhm5','','done',1795425158036,1795425158036,NULL,0,0,1,1795425218037,'',1795425158037);
INSERT INTO "jobs" VALUES('job_01m83tvhgnfzr9m2wb25y84cvk','org_01m83tv90sfvxsea650zc1h72w','effects_settled','ord_01m83tvevnecf87twe581ryhm5','','done',1795425158677,1795425158677,NULL,0,0,1,1795425218677,'',1795425158678);
INSERT INTO "jobs" VALUES('job_01m83tvhj6e2ebssyddj6vqtzf','org_01m83tv90sfvxsea650zc1h72w','expire_order','ord_01m83tvhj6fqmsz25d7fy3yejv','','waiting',1795425158726,1796029958726,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83tvhj7fx7a4zkt4vywhb32','org_01m83tv90sfvxsea650zc1h72w','perform_effect','eff_01m83tvhj7en5b2ty1a7sg554w','letters','done',1795425158727,1795425158727,NULL,0,0,1,1795425218727,'',1795425158735);
INSERT INTO "jobs" VALUES('job_01m83tvhjee70s8zm72rp04x9z','org_01m83tv90sfvxsea650zc1h72w','effects_settled','inv_01m83tvhj6fgfb3393ww7csp9y','','done',1795425158734,1795425158734,NULL,0,0,1,1795425218735,'',1795425158736);
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
INSERT INTO "master_key" VALUES(1,'8837a477968fa1a7',1795425149834);
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
INSERT INTO "members" VALUES('mem_01m83tv90se26sywsf5j60xva1','org_01m83tv90sfvxsea650zc1h72w','mika@northwind.example','owner','',1795425149977,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('3cc67f4a7c21729d0e793c79d9ee81252573232eda0204f958387410ce7e325f','org_01m83tv90sfvxsea650zc1h72w','mem_01m83tv90se26sywsf5j60xva1','set_password',1796029949977);
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
INSERT INTO "orders" VALUES('ord_01m83tvevnecf87twe581ryhm5','org_01m83tv90sfvxsea650zc1h72w','sandbox','sub_01m83tvevne1q8bxr9f3er4h3p','inv_01m83tvevnem7b1vp759aq4fmy',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m83tv92ke7a9vt4qaed842w1','2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef','c0a89fe4-84cd-42c3-b3d4-479705622c3f','rul_01m83tvecne2dtxc0g8e0f4h0a','dec_01m83tvevnfmdaekw2sbaqf22m','res_01m83tvf2kefc9dk0j4kwhqkwk',1795425155957,1796029955957,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m83tvhj6fqmsz25d7fy3yejv','org_01m83tv90sfvxsea650zc1h72w','production','sub_01m83tvhj6fcwb2dpjrgy8n38w','inv_01m83tvhj6fgfb3393ww7csp9y',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795425158726,1796029958726,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m83tv90sfvxsea650zc1h72w','Northwind Robotics','UTC','mika@northwind.example',1795425149977,90);
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
INSERT INTO "results" VALUES('res_01m83tvf2kefc9dk0j4kwhqkwk','org_01m83tv90sfvxsea650zc1h72w','ord_01m83tvevnecf87twe581ryhm5','sit_01m83tvex0fyqakc83kzwksshe','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T09:12:36.174Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795425156179);
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
INSERT INTO "rules" VALUES('rul_01m83tvecne2dtxc0g8e0f4h0a','org_01m83tv90sfvxsea650zc1h72w','con_01m83tv92ke7a9vt4qaed842w1','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795425155477,1795425155477,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795425149796);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795425149797);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795425149801);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795425149802);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795425149805);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795425149806);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795425149812);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795425149815);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795425149818);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795425149819);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795425149821);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795425149827);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795425149828);
INSERT INTO "schema_migrations" VALUES(14,'0014_backfills','f0625370bba6bef223cae4b6e251bf222d951ec0c67117675914ebd2c59c3146',1795425149830);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('7596d1bb46378c0ed590ddf58bb4d9a7b6a7fc50e65a209f610f1170bd63818b','org_01m83tv90sfvxsea650zc1h72w','inv_01m83tvevnem7b1vp759aq4fmy','ord_01m83tvevnecf87twe581ryhm5',1,1795425155996);
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
INSERT INTO "sittings" VALUES('sit_01m83tvex0fyqakc83kzwksshe','org_01m83tv90sfvxsea650zc1h72w','ord_01m83tvevnecf87twe581ryhm5','bigfive-120','1.0.0','en','submitted',1795425156000,NULL,1795425156174);
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
INSERT INTO "subjects" VALUES('sub_01m83tvevne1q8bxr9f3er4h3p','org_01m83tv90sfvxsea650zc1h72w','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m83tv92ke7a9vt4qaed842w1','2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef','c0a89fe4-84cd-42c3-b3d4-479705622c3f',1795425155957);
INSERT INTO "subjects" VALUES('sub_01m83tvhj6fcwb2dpjrgy8n38w','org_01m83tv90sfvxsea650zc1h72w','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795425158726);
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
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',1,'org_01m83tv90sfvxsea650zc1h72w',1795425155957,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m83tvevnfmdaekw2sbaqf22m"}');
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',2,'org_01m83tv90sfvxsea650zc1h72w',1795425155976,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m83tvevteeybn2wmp3h95gp9","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',3,'org_01m83tv90sfvxsea650zc1h72w',1795425155997,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',4,'org_01m83tv90sfvxsea650zc1h72w',1795425156000,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',5,'org_01m83tv90sfvxsea650zc1h72w',1795425156174,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',6,'org_01m83tv90sfvxsea650zc1h72w',1795425156179,'system','scored','The answers are scored.','{"result_id":"res_01m83tvf2kefc9dk0j4kwhqkwk"}');
INSERT INTO "timeline" VALUES('ord_01m83tvevnecf87twe581ryhm5',7,'org_01m83tv90sfvxsea650zc1h72w',1795425158678,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m83tvf2keebrsvdnyqj5jkkk","kind":"link","state":"done","remote_id":"http://127.0.0.1:29212/console/orders/ord_01m83tvevnecf87twe581ryhm5","reason":""},{"id":"eff_01m83tvf2kfsvajgbj0q1px649","kind":"form","state":"done","remote_id":"0868e19f-242b-4e29-994c-5c219359a8f2","reason":""},{"id":"eff_01m83tvf2ke6r8qvn4dgdvxq47","kind":"tags:completed","state":"done","remote_id":"2f337a0a-4b89-4d8c-8a7b-d2c35b7ee1ef","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m83tvhj6fqmsz25d7fy3yejv',1,'org_01m83tv90sfvxsea650zc1h72w',1795425158726,'key_01m83tv90sfpfv3vkzb69vfdqx','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m83tvhj6fqmsz25d7fy3yejv',2,'org_01m83tv90sfvxsea650zc1h72w',1795425158736,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m83tvhj7en5b2ty1a7sg554w","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795425154988,1795425154988);
INSERT INTO "turns" VALUES('template con_01m83tv92ke7a9vt4qaed842w1 [bascule:bigfive-120:1.0.0]',1795425158517,NULL);
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
COMMIT;
