-- schema 21
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
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','0139c7fc56e6','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752222);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','01421dc3d1a1','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752015);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','05f51b24dd8b','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752224);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','062da72b156e','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752287);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','0d11dcfc70fc','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752164);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','0ef06eb7fdc4','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752119);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','10e16bacc059','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752279);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','111b20f7c0c9','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752136);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','143bc352bd68','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752157);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','1937ef3ee2fe','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752229);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','2060e498d216','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752274);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','2400a56b95f6','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752219);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','2bb98cfac1bd','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479751966);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','2fc70a088f6a','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752297);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','30eac87997dc','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752066);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','31a4eda53bd6','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479751954);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','333cac25deb5','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479751945);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','33c414333bb8','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752152);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','355d60d9e7ab','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752103);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','3675c4c0a4fa','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752124);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','3dad842f3999','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752126);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','3fe1d6dc607f','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752283);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','414f26d9d1a0','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752233);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','44c3198a30db','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752198);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','491777a16965','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752253);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','50268012b1e0','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752009);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','509a173d6651','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752091);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','50d3501ca061','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752211);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','50fdeeb30396','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752268);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','531564f18e55','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752247);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','551c0c9b760d','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752301);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','55374e48f177','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752160);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','55e516a4b546','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752250);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','56c3a8de5edb','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752256);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','580ab83e1cba','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752310);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','5b69543fea6a','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752113);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','5ed54bc8b087','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752245);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','61b9b1fc5d7d','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479751982);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','624feeb2c09b','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479751974);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','6efd893ccd40','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752204);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','6fbea26adcd8','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752281);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','7a2ecd85708d','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752005);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','7bb089433658','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752255);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','7c044e679050','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752278);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','7c4e1f3fd39a','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752045);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','7fb5ad3b96a0','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752261);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','82146dfb4635','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752028);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','83129060c016','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752243);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','87644bf3453c','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479751986);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','87a11834e8ed','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752106);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','885fd3b3ef81','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752308);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','894eb9ce3f80','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752177);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','8abe301600a2','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479751997);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','8c1871a224c8','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752298);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','92a33e44c394','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752269);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','94580d246095','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752231);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','94dd3ca1d5f3','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752190);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','97996c789c6a','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752142);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','996605ff0a4b','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752266);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','99a289b495e5','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752076);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','99de860c552e','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752290);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','9aed609d74b3','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752181);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','9c44b40b16b9','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752110);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','9f06b2284c7b','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752234);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','a08f3404bb9b','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479751971);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','a17ecfd9f0df','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752169);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','a1c3e79879ba','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752155);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','a9b553125d7c','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752054);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','aa1469209fd5','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752271);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','ab4473d52c29','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752173);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','ad59fc2dad89','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752264);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','af2463541917','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752139);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','af2f35fe9193','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752167);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','b4e063d18133','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752241);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','b7e6302e1cb8','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752293);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','bb75f1ae467d','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752313);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','be31d96a7201','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752213);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','be81aefe86ee','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752251);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','beefaaa3e792','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479751960);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','bf4c26cc6c59','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752276);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','c022005c0d94','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479751951);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','c15c433e1f5f','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752195);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','c74e27d454d9','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752305);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','c9013a199145','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752208);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','cb53f2e2a2b3','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752202);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','cccf5ff4be15','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479751941);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','d04ad9ae1364','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752193);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','d36333d07e71','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752150);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','d43aaa4a6d52','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752121);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','d4fd45a0234d','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752032);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','d509771b4fb9','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752200);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','d9999c7a79c0','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752237);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','da0c46d92484','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752145);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','dad345c18115','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752226);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','dce58eeb4e1f','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752206);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','dd4da6791db7','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752058);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','dded67e92071','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479751991);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','e182c7175300','org_01m85exd1cf77v5fkrp2swkcsd',1,1,1795479752236);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','e2d0f59156ca','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752288);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','e6fcd3998828','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752303);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','ec032e5da592','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752285);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','ed45a805b51c','org_01m85exd1cf77v5fkrp2swkcsd',2,1,1795479752115);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','edaa5685f3f9','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752210);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','eecdf762ae13','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752098);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','eee062e36d34','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752296);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','eeeb7df1eb62','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479751979);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','f4c48466f705','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752258);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','f6014d94b970','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752239);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','f73df6e7af85','org_01m85exd1cf77v5fkrp2swkcsd',4,1,1795479752259);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','f81172012fe7','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752291);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','fbeb56da0b3a','org_01m85exd1cf77v5fkrp2swkcsd',3,1,1795479752147);
INSERT INTO "answers" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','fd6bf8627d59','org_01m85exd1cf77v5fkrp2swkcsd',5,1,1795479752133);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m85exd1cee7am6t1nkt6bsq9','org_01m85exd1cf77v5fkrp2swkcsd','f2e86463543adc6a7827792f46981860b252bfe814bd72a43130b06fed3555a9','tGaY',1795479745580,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795479752317,NULL);
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
INSERT INTO "audit" VALUES('org_01m85exd1cf77v5fkrp2swkcsd',1,1795479745580,'operator','org.set_up','org_01m85exd1cf77v5fkrp2swkcsd','{"owner":"mem_01m85exd1cenasaa4wxpkjjctz"}','','7d1c84fef649f87aa24954bf725980792aa09c79a617995c97c2c09408c036d5');
INSERT INTO "audit" VALUES('org_01m85exd1cf77v5fkrp2swkcsd',2,1795479745580,'operator','key.made','key_01m85exd1cee7am6t1nkt6bsq9','{"permissions":"orders:read orders:write results:read setup:read"}','7d1c84fef649f87aa24954bf725980792aa09c79a617995c97c2c09408c036d5','8aec18156f9d016f63635e9e2a66c4f9f0d69cb81a5747f67bd7b0a9459887c7');
INSERT INTO "audit" VALUES('org_01m85exd1cf77v5fkrp2swkcsd',3,1795479745722,'operator','connection.made','con_01m85exd5tf1ssrvjrzysa73fz','{"provider":"lever","environment":"sandbox","credential":"api_key"}','8aec18156f9d016f63635e9e2a66c4f9f0d69cb81a5747f67bd7b0a9459887c7','08f2fea5571b15c7afa72b734b1259bae8fb2b43848716336af8a8e8f6b42f68');
INSERT INTO "audit" VALUES('org_01m85exd1cf77v5fkrp2swkcsd',4,1795479751328,'operator','rule.made','rul_01m85exjn0f8jaxezvy8t3mp5k','{"connection":"con_01m85exd5tf1ssrvjrzysa73fz","state":"on"}','08f2fea5571b15c7afa72b734b1259bae8fb2b43848716336af8a8e8f6b42f68','a5c35990df3e48293fb7bc490049fcd4c3f184dcd5a0eeec5d6a4ff9cba9044b');
INSERT INTO "audit" VALUES('org_01m85exd1cf77v5fkrp2swkcsd',5,1795479752317,'key_01m85exd1cee7am6t1nkt6bsq9','key.used','key_01m85exd1cee7am6t1nkt6bsq9','{}','a5c35990df3e48293fb7bc490049fcd4c3f184dcd5a0eeec5d6a4ff9cba9044b','5f2a64d864dd418b929997c3cbfd161ee29ff2a9e9b06cec63db0e0c69b9dd5c');
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
INSERT INTO "call_budgets" VALUES('con_01m85exd5tf1ssrvjrzysa73fz',1795479768186,0,0,0,0,0,0,1795479745722,57,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m85exd5tf1ssrvjrzysa73fz','org_01m85exd1cf77v5fkrp2swkcsd','lever','sandbox','http://127.0.0.1:45485/v1',X'01E4CC0C41FED4C49DE2DBBF7BF4F858AB990EAA5689E0EA562AEE316B0CCC93F0004422ED35D0F7C0218491F049BF31078E938B9ED2624BB14AD12E53D8A897EE9676F8D3A37E2140BD0CADDB679545BA9DCC624797DB56A2','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"also_file":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795479745722,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m85exd1cf77v5fkrp2swkcsd',X'015EF0790E7D85E5035533B2A17A9A688DF570CC3DD464EEB81F0A63F36F38567A4DEF865C0A685729DA4EF9FDBE7E5624FBA8044194699EE7FB4635D5B908B1EBD9AFEB1EEE645356');
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
, purged_at INTEGER, rule_version INTEGER NOT NULL DEFAULT 1, optional_assessments TEXT NOT NULL DEFAULT '[]') STRICT;
INSERT INTO "decisions" VALUES('dec_01m85exk3ye4rvj8prnqf3rk91','org_01m85exd1cf77v5fkrp2swkcsd','rul_01m85exjn0f8jaxezvy8t3mp5k','con_01m85exd5tf1ssrvjrzysa73fz','evt_01m85exjnme7gaj641kv5gh7gf','991191b6-65f4-4464-b925-0754d0182254','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795479751368','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"entered after the rule was switched on","holds":true,"detail":""},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795479751806,NULL,1,'[]');
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
INSERT INTO "effects" VALUES('eff_01m85exk47f2q9y3f3kyhnee1m','org_01m85exd1cf77v5fkrp2swkcsd','mail','inv_01m85exk41e24b1p973f6899qm:mail:1','inv_01m85exk41e24b1p973f6899qm','','',NULL,'done','',1,0,'',1795479751815,1795479751823,1795479751852);
INSERT INTO "effects" VALUES('eff_01m85exk48envvtewm8t2ahe65','org_01m85exd1cf77v5fkrp2swkcsd','tags:invited','inv_01m85exk41e24b1p973f6899qm:tags:invited','inv_01m85exk41e24b1p973f6899qm','con_01m85exd5tf1ssrvjrzysa73fz','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"991191b6-65f4-4464-b925-0754d0182254","marker":"inv_01m85exk41e24b1p973f6899qm"}',NULL,'done','991191b6-65f4-4464-b925-0754d0182254',1,0,'',1795479751816,1795479752285,1795479752604);
INSERT INTO "effects" VALUES('eff_01m85exkkzfera3jeq8ar9h333','org_01m85exd1cf77v5fkrp2swkcsd','form','ord_01m85exk41e3hsx5zt53d4kh64:form','ord_01m85exk41e3hsx5zt53d4kh64','con_01m85exd5tf1ssrvjrzysa73fz','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:10882/console/orders/ord_01m85exk41e3hsx5zt53d4kh64","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"991191b6-65f4-4464-b925-0754d0182254","marker":"ord_01m85exk41e3hsx5zt53d4kh64"}',NULL,'done','7c44fe3f-905c-4b4d-a87e-c2c5d0678703',1,0,'',1795479752319,1795479753095,1795479753884);
INSERT INTO "effects" VALUES('eff_01m85exkkze4rb3wtz4f1h1q56','org_01m85exd1cf77v5fkrp2swkcsd','link','ord_01m85exk41e3hsx5zt53d4kh64:link','ord_01m85exk41e3hsx5zt53d4kh64','con_01m85exd5tf1ssrvjrzysa73fz','{"what":"link","url":"http://127.0.0.1:10882/console/orders/ord_01m85exk41e3hsx5zt53d4kh64","opportunity_id":"991191b6-65f4-4464-b925-0754d0182254","marker":"ord_01m85exk41e3hsx5zt53d4kh64"}',NULL,'done','http://127.0.0.1:10882/console/orders/ord_01m85exk41e3hsx5zt53d4kh64',1,0,'',1795479752319,1795479752924,1795479753447);
INSERT INTO "effects" VALUES('eff_01m85exkkzewws8m92gd4z1hbc','org_01m85exd1cf77v5fkrp2swkcsd','tags:completed','ord_01m85exk41e3hsx5zt53d4kh64:tags:completed','inv_01m85exk41e24b1p973f6899qm','con_01m85exd5tf1ssrvjrzysa73fz','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"991191b6-65f4-4464-b925-0754d0182254","marker":"ord_01m85exk41e3hsx5zt53d4kh64"}',NULL,'done','991191b6-65f4-4464-b925-0754d0182254',1,0,'',1795479752319,1795479767552,1795479767888);
INSERT INTO "effects" VALUES('eff_01m85ey2wsef5v497kpd4pn6qx','org_01m85exd1cf77v5fkrp2swkcsd','mail','inv_01m85ey2wsecmrc41z2gzfqazn:mail:1','inv_01m85ey2wsecmrc41z2gzfqazn','','',NULL,'done','',1,0,'',1795479767961,1795479767975,1795479767984);
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
INSERT INTO "events" VALUES('evt_01m85exjnme7gaj641kv5gh7gf','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','hok_01m85exgxwfj1t4tdhn0tvg7ex','job_01m85exjnmf5r9exv7jaxf9jn9','application_created','applicationCreated','~ETmUUlOF1QWSxMVvXgc-Uruh8VUzfZqxfZEjqEZ6XSI',1795479751345,'991191b6-65f4-4464-b925-0754d0182254','',0,X'7B226964223A2266303436313463302D393662322D343838652D613031612D663262626665623134376533222C227472696767657265644174223A313739353437393735313334352C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2239393131393162362D363566342D343436342D623932352D303735346430313832323534222C2263616E6469646174654964223A2239393131393162362D363566342D343436342D623932352D303735346430313832323534222C22636F6E746163744964223A2231326630363466662D633334612D343762612D613738652D663166353164653336653537222C226170706C69636174696F6E4964223A2266326465366563312D393232652D346162372D393131302D396162363936623431376265227D2C227369676E6174757265223A2238313939376539393936666132313932643132643834313564646635393336633935396635626461643338323338396664393537333863303134373165656565222C22746F6B656E223A22323238363865656639366631386262663136333930346261653531626536646430393437623239356261626562353362227D',1795479751348,NULL);
INSERT INTO "events" VALUES('evt_01m85exjpaf14anwb3fqv11pad','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','hok_01m85exgxvfyms9x1dtg5vnp9x','job_01m85exjpaeyabk8nbqt0f6vke','stage_changed','candidateStageChange','~AuNQmDJxZ-RPCpLjv_7QOgzyWMsEX28jKDqEmyTeDmc',1795479751368,'991191b6-65f4-4464-b925-0754d0182254','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2231336333356636392D653537662D346262332D623335362D313039633831653830636436222C227472696767657265644174223A313739353437393735313336382C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2239393131393162362D363566342D343436342D623932352D303735346430313832323534222C2263616E6469646174654964223A2239393131393162362D363566342D343436342D623932352D303735346430313832323534222C22636F6E746163744964223A2231326630363466662D633334612D343762612D613738652D663166353164653336653537222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2238306636656333336166333439336265383765666233306335643936623834353964323366653063303730616233353939363566633431656132353030656465222C22746F6B656E223A22343637666339303932376661653830613937353466646435616133663039333832336338623966333462393834366563227D',1795479751370,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m85exgxvfyms9x1dtg5vnp9x','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','candidateStageChange',X'01A50A0D0180ECE7B40B2269C3659CAE2725B1DB2C1C13F0CCCD45BADD2A528382A37E60AB33A52FCD01A93E55AFE09520EF6D6EF93D446ED47BCF16BB88FAFC380286A80BC1C84460BA125D9D76B970FCEA8BD9','c30c21e9daba0161ee36d6e9c9a9e79726f39ccdb7066e40ede62eebfc8b5f61',X'01CBC3B2302AF8B9857A0DA43D9D4E1A7A24FFA78B21B8AAEB7B3B3BD698C4448564FF7272DB3A11A051E38A71C3A0BE7A90C1E8F67048E3301DD3E815C477DA5F182CE5B82C9B6D1BF861C128FF4883B5AFC4DACD4E624648','4fb07dfa-bac5-43c5-a9d7-212d43e42bde','on','us',1795479751371,1795479749563,NULL);
INSERT INTO "hooks" VALUES('hok_01m85exgxwfj1t4tdhn0tvg7ex','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','applicationCreated',X'0155E90C98CD189720E1EFC0D5DDE4DF3478FD5B7140B94D9EFBD43D88BD44925C1DC415A3E8157017F73DAF3494420DD1A4511E8C5F6C396EC85F408B05C9C0DE11C2A89D2A270CB8B61116174D64EAB9D6CBBE','4461e71df272cbe8d53277eb3b3026fb9a7383b0693c6044f88cb2d1aa102bf6',X'019793EA4F60B43F0E8433415E94DE5C1DCF483F9B2B36F712AFE0ED6CDF1ED822264E9783D35A9B95C6EAD84C3192BB77920B5E5D1828A3963F96275192B84D62EE310F023B2CD6CEE46EBD482046C352B2B47A9B24996E48','736325f2-f59e-40f7-a602-6c3be9093fc7','on','us',1795479751348,1795479749564,NULL);
INSERT INTO "hooks" VALUES('hok_01m85exgxxfzms3ksg30b1wbfg','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','candidateArchiveChange',X'01D2C68240910D44E33496292D9E3353051338961F2B95B53839C1D65981B3B67C867A8BE3EAD748507C0737552F0ED1F72EE71A742EF6F09148F53146CFBC73F2ADC147E49808C3A126DAF627F8AD92BF586C66','868796ae2da6d0468a01ec63860c9c21a62ebab12da73247dbc4526558b4478c',X'014A0A808154ED3A2DF2351E45656FC399B582A8B212A009C184BB03D7CD2E62B605D72E14979321370282DCEC8D67001732651EECE618D9E47379BA239CC116C63A897EBFB2BB9907ED526ACEF63A65C7691651D2F4027DA8','1a8d3e40-129b-4ce3-9d66-ab42d360869a','on','us',NULL,1795479749565,NULL);
INSERT INTO "hooks" VALUES('hok_01m85exgxye169qmz71xr201js','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','candidateHired',X'01A4322B7BD9AF96B3DF9A3123D04EACB1FB67D8947356A5DCDF62CA052D1B54B84E8AE4F4EFCB92DC635BA0DBC594133FE8FEF60642A5381774896157C30E41FA1EA709405C7022D6A57D74212E60C393230C67','1745a6f11f82b0497558fdddd324adf5ebaf6faf420b9adb9cd3b9bc3ede2ed2',X'011D8D0261076D6934AA7585DDE7BDB11120395D2739113AC8639CF5CCF1A85E363D2A6635E5C3644D816172789EE2937687965E62D48B7813823BD9AF4C3BB54716823C4BFFD198F1A911A542CE2080B7E45DCB30DF4863AE','6b5bb472-04fb-4631-ac50-1184eeb47313','on','us',NULL,1795479749566,NULL);
INSERT INTO "hooks" VALUES('hok_01m85exgxzfg6tvtjg6t48raha','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','candidateDeleted',X'013D47A1AD66AF96E3BA75C22EA80705B00579B7743D55B74C5BB37498F7260214F1BB77254632EE8BA04A923FD2AEADBEEB5AD9F9DFCEC05FF7E5C4CF43420F194CC35E60F07F3C39A8A29FFEA48DBF33972C53','8f9c479947246108f3c229ba292fc464c74bbe1c56fdf4dcf6960938c5b79aca',X'0153E0426F65F94FF1FA279895CC56D49CBD8F173F2303620A95A2C5C66E89B766363AE7CBEB1731703AA38441E65F1953B36294F0EE5F0549CF9ECEC8744E01508CFCEF469A579B51A5232D7605F2DED8BFA7AAEC4180E200','325ff921-8019-4127-996a-a519e458b96c','on','us',NULL,1795479749567,NULL);
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
INSERT INTO "invitations" VALUES('inv_01m85exk41e24b1p973f6899qm','org_01m85exd1cf77v5fkrp2swkcsd','sub_01m85exk41ez0922h907294kpp',1,1,'11bb71734f940160d6a45b9368f50b2f4da8a48f88b396072f2ee90d006be354',1795479751809,'[]',NULL);
INSERT INTO "invitations" VALUES('inv_01m85ey2wsecmrc41z2gzfqazn','org_01m85exd1cf77v5fkrp2swkcsd','sub_01m85ey2wsee096e3bxrezx30g',1,1,'2c4a79d62fcff267554e9491f9dbd55091acc26a78f9eec710b323dc19b32edd',1795479767961,'[]',NULL);
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
INSERT INTO "jobs" VALUES('job_01m85exjnmf5r9exv7jaxf9jn9','org_01m85exd1cf77v5fkrp2swkcsd','decide_event','evt_01m85exjnme7gaj641kv5gh7gf','con_01m85exd5tf1ssrvjrzysa73fz','done',1795479751348,1795479751348,NULL,0,0,1,1795479811359,'',1795479751817);
INSERT INTO "jobs" VALUES('job_01m85exjpaeyabk8nbqt0f6vke','org_01m85exd1cf77v5fkrp2swkcsd','decide_event','evt_01m85exjpaf14anwb3fqv11pad','con_01m85exd5tf1ssrvjrzysa73fz','done',1795479751370,1795479751370,NULL,0,0,1,1795479811380,'',1795479751966);
INSERT INTO "jobs" VALUES('job_01m85exk41egab8gmaj9wr3gp3','org_01m85exd1cf77v5fkrp2swkcsd','expire_order','ord_01m85exk41e3hsx5zt53d4kh64','','waiting',1795479751809,1796084551806,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85exk47f0wr0975vkk56kxf','org_01m85exd1cf77v5fkrp2swkcsd','perform_effect','eff_01m85exk47f2q9y3f3kyhnee1m','letters','done',1795479751815,1795479751815,NULL,0,0,1,1795479811818,'',1795479751853);
INSERT INTO "jobs" VALUES('job_01m85exk48fn9vvk9qdgad10p7','org_01m85exd1cf77v5fkrp2swkcsd','perform_effect','eff_01m85exk48envvtewm8t2ahe65','con_01m85exd5tf1ssrvjrzysa73fz','done',1795479751816,1795479751816,NULL,0,0,1,1795479811818,'',1795479752604);
INSERT INTO "jobs" VALUES('job_01m85exk5cej7bsmc7n5s26pd9','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','inv_01m85exk41e24b1p973f6899qm','','done',1795479751852,1795479751852,NULL,0,0,1,1795479811853,'',1795479751855);
INSERT INTO "jobs" VALUES('job_01m85exkkveyn9e3bd9h4x9a7m','org_01m85exd1cf77v5fkrp2swkcsd','score_sitting','sit_01m85exk7mft9sjktm0j9k50a8','','done',1795479752315,1795479752315,NULL,0,0,1,1795479812317,'',1795479752320);
INSERT INTO "jobs" VALUES('job_01m85exkkzefdr6zh1b6309db1','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','ord_01m85exk41e3hsx5zt53d4kh64','','done',1795479752319,1795479752319,NULL,0,0,1,1795479812320,'',1795479752322);
INSERT INTO "jobs" VALUES('job_01m85exkkzex3vmd09gredretq','org_01m85exd1cf77v5fkrp2swkcsd','perform_effect','eff_01m85exkkzewws8m92gd4z1hbc','con_01m85exd5tf1ssrvjrzysa73fz','done',1795479752319,1795479767321,NULL,0,0,2,1795479827539,'',1795479767903);
INSERT INTO "jobs" VALUES('job_01m85exkkzf8jr7hk4pkp2vhmm','org_01m85exd1cf77v5fkrp2swkcsd','perform_effect','eff_01m85exkkzfera3jeq8ar9h333','con_01m85exd5tf1ssrvjrzysa73fz','done',1795479752319,1795479752319,NULL,0,0,1,1795479812327,'',1795479753886);
INSERT INTO "jobs" VALUES('job_01m85exkkzfmz9280j0yk11jss','org_01m85exd1cf77v5fkrp2swkcsd','perform_effect','eff_01m85exkkze4rb3wtz4f1h1q56','con_01m85exd5tf1ssrvjrzysa73fz','done',1795479752319,1795479752319,NULL,0,0,1,1795479812605,'',1795479753448);
INSERT INTO "jobs" VALUES('job_01m85exkwweb9vc83gdgehsf77','org_01m85exd1cf77v5fkrp2swkcsd','sweep_copies','eff_01m85exkkzewws8m92gd4z1hbc','con_01m85exd5tf1ssrvjrzysa73fz','waiting',1795479752604,1795483352604,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85exkwwfh1rtj8k8c5whmkn','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','inv_01m85exk41e24b1p973f6899qm','','done',1795479752604,1795479752604,NULL,0,0,1,1795479812605,'',1795479752606);
INSERT INTO "jobs" VALUES('job_01m85exkwwfjcvbkmbhvn4vnpf','org_01m85exd1cf77v5fkrp2swkcsd','sweep_copies','eff_01m85exkkzewws8m92gd4z1hbc','con_01m85exd5tf1ssrvjrzysa73fz','waiting',1795479752604,1795566152604,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85exmq7frcr4jrx8v8vssms','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','ord_01m85exk41e3hsx5zt53d4kh64','','done',1795479753447,1795479753447,NULL,0,0,1,1795479813448,'',1795479753449);
INSERT INTO "jobs" VALUES('job_01m85exn4wfzya7nygyr2fxmb2','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','ord_01m85exk41e3hsx5zt53d4kh64','','done',1795479753884,1795479753884,NULL,0,0,1,1795479813887,'',1795479753889);
INSERT INTO "jobs" VALUES('job_01m85ey2tge3atfktkspz2frm8','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','inv_01m85exk41e24b1p973f6899qm','','done',1795479767888,1795479767888,NULL,0,0,1,1795479827919,'',1795479767930);
INSERT INTO "jobs" VALUES('job_01m85ey2wsepxrdmv8d3rtcenx','org_01m85exd1cf77v5fkrp2swkcsd','perform_effect','eff_01m85ey2wsef5v497kpd4pn6qx','letters','done',1795479767961,1795479767961,NULL,0,0,1,1795479827970,'',1795479767985);
INSERT INTO "jobs" VALUES('job_01m85ey2wsfv0t57cye9fay20x','org_01m85exd1cf77v5fkrp2swkcsd','expire_order','ord_01m85ey2wse1rsz7p6vb1nww5m','','waiting',1795479767961,1796084567961,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m85ey2xgf7zt4yyf7pbdnrc2','org_01m85exd1cf77v5fkrp2swkcsd','effects_settled','inv_01m85ey2wsecmrc41z2gzfqazn','','done',1795479767984,1795479767984,NULL,0,0,1,1795479827985,'',1795479767987);
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
INSERT INTO "master_key" VALUES(1,'eb0ef167e7838686',1795479745275);
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
INSERT INTO "members" VALUES('mem_01m85exd1cenasaa4wxpkjjctz','org_01m85exd1cf77v5fkrp2swkcsd','mika@northwind.example','owner','',1795479745580,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('3fb04e55a3e232591d6874edfcf6c8e618811b93401b579ef672dd8f9824f3c5','org_01m85exd1cf77v5fkrp2swkcsd','mem_01m85exd1cenasaa4wxpkjjctz','set_password',1796084545580);
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
, purge_why TEXT NOT NULL DEFAULT '', purge_days INTEGER NOT NULL DEFAULT 0, purged_at INTEGER, is_optional INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "orders" VALUES('ord_01m85exk41e3hsx5zt53d4kh64','org_01m85exd1cf77v5fkrp2swkcsd','sandbox','sub_01m85exk41ez0922h907294kpp','inv_01m85exk41e24b1p973f6899qm',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m85exd5tf1ssrvjrzysa73fz','991191b6-65f4-4464-b925-0754d0182254','12f064ff-c34a-47ba-a78e-f1f51de36e57','rul_01m85exjn0f8jaxezvy8t3mp5k','dec_01m85exk3ye4rvj8prnqf3rk91','res_01m85exkkzf6a9e6qr6r2q8e6s',1795479751809,1796084551806,'',0,NULL,0);
INSERT INTO "orders" VALUES('ord_01m85ey2wse1rsz7p6vb1nww5m','org_01m85exd1cf77v5fkrp2swkcsd','production','sub_01m85ey2wsee096e3bxrezx30g','inv_01m85ey2wsecmrc41z2gzfqazn',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795479767961,1796084567961,'',0,NULL,0);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90, shown_name TEXT NOT NULL DEFAULT '', sender_name TEXT NOT NULL DEFAULT '', reply_to TEXT NOT NULL DEFAULT '', accent_light TEXT NOT NULL DEFAULT '', accent_dark TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "orgs" VALUES('org_01m85exd1cf77v5fkrp2swkcsd','Northwind Robotics','UTC','mika@northwind.example',1795479745580,90,'','','','','');
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
INSERT INTO "results" VALUES('res_01m85exkkzf6a9e6qr6r2q8e6s','org_01m85exd1cf77v5fkrp2swkcsd','ord_01m85exk41e3hsx5zt53d4kh64','sit_01m85exk7mft9sjktm0j9k50a8','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-24T00:22:32.315Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795479752319);
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
  replaced_by   TEXT NOT NULL, narrowed TEXT NOT NULL DEFAULT '{}', reminder_days TEXT NOT NULL DEFAULT '[]', ask_again_days INTEGER, optional_assessments TEXT NOT NULL DEFAULT '[]', language TEXT NOT NULL DEFAULT 'en',
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
, names TEXT NOT NULL DEFAULT '{}', state TEXT NOT NULL DEFAULT 'off', name TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, stages_since TEXT NOT NULL DEFAULT '{}', narrowed TEXT NOT NULL DEFAULT '{}', reminder_days TEXT NOT NULL DEFAULT '[]', ask_again_days INTEGER, optional_assessments TEXT NOT NULL DEFAULT '[]', language TEXT NOT NULL DEFAULT 'en') STRICT;
INSERT INTO "rules" VALUES('rul_01m85exjn0f8jaxezvy8t3mp5k','org_01m85exd1cf77v5fkrp2swkcsd','con_01m85exd5tf1ssrvjrzysa73fz','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795479751328,1795479751328,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}','{}','[]',NULL,'[]','en');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795479744967);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795479744983);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795479744991);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795479744994);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795479745004);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795479745008);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795479745020);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795479745035);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795479745040);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795479745043);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795479745046);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795479745061);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795479745068);
INSERT INTO "schema_migrations" VALUES(14,'0014_backfills','f0625370bba6bef223cae4b6e251bf222d951ec0c67117675914ebd2c59c3146',1795479745072);
INSERT INTO "schema_migrations" VALUES(15,'0015_check_ups','81c14c62e9216a11cdde1c2fb13a18c725d0810df92f4ecdcafafcbc8a82aba6',1795479745079);
INSERT INTO "schema_migrations" VALUES(16,'0016_rule_terms','45469df257ad0306e3b1fae2eea242999d7374581f8ddbc797f4d407a3d00357',1795479745103);
INSERT INTO "schema_migrations" VALUES(17,'0017_deliveries','6a259da7275ebb0e8ce5aba1afe75f3101aeb5f4c2133cbfd835815f5ea3eee3',1795479745131);
INSERT INTO "schema_migrations" VALUES(18,'0018_result_links','267c799148ce7c947282410fe4275bc40862aaf293bdec4dae000b8ea6b1a5b2',1795479745151);
INSERT INTO "schema_migrations" VALUES(19,'0019_branding','0e03392b79999fbc3a6780618f5bdfe2dc5262199b09b692407d3a84db60bf22',1795479745171);
INSERT INTO "schema_migrations" VALUES(20,'0020_letter_words','21e55882621416632c016c72681e89520f13ac79cf624efa0951751cf3fd89a0',1795479745195);
INSERT INTO "schema_migrations" VALUES(21,'0021_optional','5746527aead6179fbb7f755ebe383d3483079df19b8a310277872e410c8f7ba5',1795479745215);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('b9d4cf4fd3c875ae7b646bef50bdf75388de34ea6f19864b27de407dce71576a','org_01m85exd1cf77v5fkrp2swkcsd','inv_01m85exk41e24b1p973f6899qm','ord_01m85exk41e3hsx5zt53d4kh64',1,1795479751911);
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
INSERT INTO "sittings" VALUES('sit_01m85exk7mft9sjktm0j9k50a8','org_01m85exd1cf77v5fkrp2swkcsd','ord_01m85exk41e3hsx5zt53d4kh64','bigfive-120','1.0.0','en','submitted',1795479751924,NULL,1795479752315);
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
INSERT INTO "subjects" VALUES('sub_01m85exk41ez0922h907294kpp','org_01m85exd1cf77v5fkrp2swkcsd','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m85exd5tf1ssrvjrzysa73fz','991191b6-65f4-4464-b925-0754d0182254','12f064ff-c34a-47ba-a78e-f1f51de36e57',1795479751809);
INSERT INTO "subjects" VALUES('sub_01m85ey2wsee096e3bxrezx30g','org_01m85exd1cf77v5fkrp2swkcsd','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795479767961);
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
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',1,'org_01m85exd1cf77v5fkrp2swkcsd',1795479751809,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m85exk3ye4rvj8prnqf3rk91"}');
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',2,'org_01m85exd1cf77v5fkrp2swkcsd',1795479751854,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m85exk47f2q9y3f3kyhnee1m","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',3,'org_01m85exd1cf77v5fkrp2swkcsd',1795479751911,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',4,'org_01m85exd1cf77v5fkrp2swkcsd',1795479751924,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',5,'org_01m85exd1cf77v5fkrp2swkcsd',1795479752315,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',6,'org_01m85exd1cf77v5fkrp2swkcsd',1795479752319,'system','scored','The answers are scored.','{"result_id":"res_01m85exkkzf6a9e6qr6r2q8e6s"}');
INSERT INTO "timeline" VALUES('ord_01m85exk41e3hsx5zt53d4kh64',7,'org_01m85exd1cf77v5fkrp2swkcsd',1795479767924,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m85exkkze4rb3wtz4f1h1q56","kind":"link","state":"done","remote_id":"http://127.0.0.1:10882/console/orders/ord_01m85exk41e3hsx5zt53d4kh64","reason":""},{"id":"eff_01m85exkkzfera3jeq8ar9h333","kind":"form","state":"done","remote_id":"7c44fe3f-905c-4b4d-a87e-c2c5d0678703","reason":""},{"id":"eff_01m85exkkzewws8m92gd4z1hbc","kind":"tags:completed","state":"done","remote_id":"991191b6-65f4-4464-b925-0754d0182254","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m85ey2wse1rsz7p6vb1nww5m',1,'org_01m85exd1cf77v5fkrp2swkcsd',1795479767961,'key_01m85exd1cee7am6t1nkt6bsq9','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m85ey2wse1rsz7p6vb1nww5m',2,'org_01m85exd1cf77v5fkrp2swkcsd',1795479767986,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m85ey2wsef5v497kpd4pn6qx","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795479750578,1795479750578);
INSERT INTO "turns" VALUES('template con_01m85exd5tf1ssrvjrzysa73fz [bascule:bigfive-120:1.0.0]',1795479753725,NULL);
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
