-- schema 15
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
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','0139c7fc56e6','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160377);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','01421dc3d1a1','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160200);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','05f51b24dd8b','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160380);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','062da72b156e','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160461);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','0d11dcfc70fc','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160314);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','0ef06eb7fdc4','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160261);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','10e16bacc059','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160446);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','111b20f7c0c9','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160277);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','143bc352bd68','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160309);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','1937ef3ee2fe','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160384);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','2060e498d216','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160439);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','2400a56b95f6','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160375);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','2bb98cfac1bd','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160137);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','2fc70a088f6a','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160490);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','30eac87997dc','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160233);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','31a4eda53bd6','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160126);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','333cac25deb5','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160113);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','33c414333bb8','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160298);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','355d60d9e7ab','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160245);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','3675c4c0a4fa','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160268);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','3dad842f3999','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160270);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','3fe1d6dc607f','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160451);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','414f26d9d1a0','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160388);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','44c3198a30db','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160345);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','491777a16965','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160414);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','50268012b1e0','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160196);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','509a173d6651','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160239);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','50d3501ca061','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160364);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','50fdeeb30396','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160433);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','531564f18e55','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160406);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','551c0c9b760d','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160499);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','55374e48f177','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160312);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','55e516a4b546','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160408);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','56c3a8de5edb','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160419);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','580ab83e1cba','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160509);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','5b69543fea6a','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160255);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','5ed54bc8b087','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160402);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','61b9b1fc5d7d','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160164);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','624feeb2c09b','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160150);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','6efd893ccd40','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160351);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','6fbea26adcd8','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160448);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','7a2ecd85708d','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160194);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','7bb089433658','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160417);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','7c044e679050','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160444);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','7c4e1f3fd39a','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160225);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','7fb5ad3b96a0','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160426);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','82146dfb4635','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160214);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','83129060c016','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160400);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','87644bf3453c','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160175);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','87a11834e8ed','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160248);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','885fd3b3ef81','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160506);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','894eb9ce3f80','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160333);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','8abe301600a2','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160186);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','8c1871a224c8','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160494);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','92a33e44c394','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160435);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','94580d246095','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160386);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','94dd3ca1d5f3','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160338);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','97996c789c6a','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160281);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','996605ff0a4b','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160431);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','99a289b495e5','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160236);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','99de860c552e','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160470);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','9aed609d74b3','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160336);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','9c44b40b16b9','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160252);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','9f06b2284c7b','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160390);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','a08f3404bb9b','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160145);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','a17ecfd9f0df','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160319);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','a1c3e79879ba','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160305);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','a9b553125d7c','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160228);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','aa1469209fd5','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160437);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','ab4473d52c29','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160323);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','ad59fc2dad89','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160428);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','af2463541917','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160279);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','af2f35fe9193','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160317);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','b4e063d18133','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160398);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','b7e6302e1cb8','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160478);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','bb75f1ae467d','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160512);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','be31d96a7201','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160368);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','be81aefe86ee','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160410);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','beefaaa3e792','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160132);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','bf4c26cc6c59','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160442);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','c022005c0d94','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160123);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','c15c433e1f5f','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160342);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','c74e27d454d9','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160504);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','c9013a199145','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160356);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','cb53f2e2a2b3','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160349);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','cccf5ff4be15','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160094);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','d04ad9ae1364','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160340);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','d36333d07e71','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160292);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','d43aaa4a6d52','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160264);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','d4fd45a0234d','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160219);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','d509771b4fb9','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160347);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','d9999c7a79c0','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160394);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','da0c46d92484','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160283);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','dad345c18115','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160382);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','dce58eeb4e1f','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160354);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','dd4da6791db7','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160231);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','dded67e92071','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160180);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','e182c7175300','org_01m84a3nwzfc3t655y1cgzjrjt',1,1,1795441160392);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','e2d0f59156ca','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160468);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','e6fcd3998828','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160502);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','ec032e5da592','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160453);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','ed45a805b51c','org_01m84a3nwzfc3t655y1cgzjrjt',2,1,1795441160259);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','edaa5685f3f9','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160358);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','eecdf762ae13','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160242);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','eee062e36d34','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160487);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','eeeb7df1eb62','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160159);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','f4c48466f705','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160421);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','f6014d94b970','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160396);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','f73df6e7af85','org_01m84a3nwzfc3t655y1cgzjrjt',4,1,1795441160424);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','f81172012fe7','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160473);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','fbeb56da0b3a','org_01m84a3nwzfc3t655y1cgzjrjt',3,1,1795441160286);
INSERT INTO "answers" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','fd6bf8627d59','org_01m84a3nwzfc3t655y1cgzjrjt',5,1,1795441160275);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m84a3nwzep3s7p3w4dbsjzs1','org_01m84a3nwzfc3t655y1cgzjrjt','8013ec7d0e510fc3c26850d2ca585de2a608457937a4be739e9ff3789c97b205','gDnM',1795441153951,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795441160517,NULL);
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
INSERT INTO "audit" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt',1,1795441153951,'operator','org.set_up','org_01m84a3nwzfc3t655y1cgzjrjt','{"owner":"mem_01m84a3nwzf0hsr545ach6f4va"}','','e1aca1703dac3bd5de0ce88b43608da7fc340c71c92842128203423f3f5e9cb9');
INSERT INTO "audit" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt',2,1795441153951,'operator','key.made','key_01m84a3nwzep3s7p3w4dbsjzs1','{"permissions":"orders:read orders:write results:read setup:read"}','e1aca1703dac3bd5de0ce88b43608da7fc340c71c92842128203423f3f5e9cb9','07f5dde1e2b39e7230990bdb233c68dd070bf98ec956a90903b617a62397d23b');
INSERT INTO "audit" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt',3,1795441154055,'operator','connection.made','con_01m84a3p07eckafemp2rcrj3xa','{"provider":"lever","environment":"sandbox","credential":"api_key"}','07f5dde1e2b39e7230990bdb233c68dd070bf98ec956a90903b617a62397d23b','f4d6b1bcfe2f16f46c1e012c0c47944007a81b8ebe5e6445cdcb7c2e88fc7e32');
INSERT INTO "audit" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt',4,1795441159507,'operator','rule.made','rul_01m84a3vakenhsmdwm8bwrwxkm','{"connection":"con_01m84a3p07eckafemp2rcrj3xa","state":"on"}','f4d6b1bcfe2f16f46c1e012c0c47944007a81b8ebe5e6445cdcb7c2e88fc7e32','53fe909a5e7735faf9f824c22c3355e797a37aa751ac62092a415326ab5042f4');
INSERT INTO "audit" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt',5,1795441160517,'key_01m84a3nwzep3s7p3w4dbsjzs1','key.used','key_01m84a3nwzep3s7p3w4dbsjzs1','{}','53fe909a5e7735faf9f824c22c3355e797a37aa751ac62092a415326ab5042f4','f01f1d6d807313b0eb26c25bcb8dddf4dcae2d7a93b8ebab27b2c6af14dbe4d4');
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
INSERT INTO "call_budgets" VALUES('con_01m84a3p07eckafemp2rcrj3xa',1795441176769,0,0,0,0,0,0,1795441154055,56,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m84a3p07eckafemp2rcrj3xa','org_01m84a3nwzfc3t655y1cgzjrjt','lever','sandbox','http://127.0.0.1:43815/v1',X'01615194576EFDA5C750AADA5679289634847D4E159DD95E81E6EF56E104346C79B687F4B877F4405727DCF8902833B56DCC3A66134516D5C8D091C7B07AEB2D2E6450142F124B689C38DD9BF9AF72E821F3967BFE4E3FE6C8','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795441154055,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt',X'01BC476712409FAA5066F9DF58F78D24BD9F05F771260EF54CE5907E5EA1C6D991E1600F8C8785D723A2447202D365433968AAD322EF2C308D4C62AED8EA62CAA3490B7FF8CCC8B8CB');
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
INSERT INTO "decisions" VALUES('dec_01m84a3vshejtbpcjv97qnthzj','org_01m84a3nwzfc3t655y1cgzjrjt','rul_01m84a3vakenhsmdwm8bwrwxkm','con_01m84a3p07eckafemp2rcrj3xa','evt_01m84a3vcef17975m7tzsaqamw','9e5c529b-731c-4372-b8a6-4d788afd03ff','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795441159566','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795441159984,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m84a3vsnff18t18cs760gdws','org_01m84a3nwzfc3t655y1cgzjrjt','mail','inv_01m84a3vshe6pt57wgxx1w80e0:mail:1','inv_01m84a3vshe6pt57wgxx1w80e0','','',NULL,'done','',1,0,'',1795441159989,1795441160007,1795441160021);
INSERT INTO "effects" VALUES('eff_01m84a3vsneqy9anqkcha4dcvm','org_01m84a3nwzfc3t655y1cgzjrjt','tags:invited','inv_01m84a3vshe6pt57wgxx1w80e0:tags:invited','inv_01m84a3vshe6pt57wgxx1w80e0','con_01m84a3p07eckafemp2rcrj3xa','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"9e5c529b-731c-4372-b8a6-4d788afd03ff","marker":"inv_01m84a3vshe6pt57wgxx1w80e0"}',NULL,'done','9e5c529b-731c-4372-b8a6-4d788afd03ff',1,0,'',1795441159989,1795441160460,1795441161577);
INSERT INTO "effects" VALUES('eff_01m84a3wa8fgm81zgf5kh3td88','org_01m84a3nwzfc3t655y1cgzjrjt','form','ord_01m84a3vshf5csxvenxjxeyp3c:form','ord_01m84a3vshf5csxvenxjxeyp3c','con_01m84a3p07eckafemp2rcrj3xa','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:25761/console/orders/ord_01m84a3vshf5csxvenxjxeyp3c","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"9e5c529b-731c-4372-b8a6-4d788afd03ff","marker":"ord_01m84a3vshf5csxvenxjxeyp3c"}',NULL,'done','7291a922-71de-48e6-900f-44317aca6e34',1,0,'',1795441160520,1795441161257,1795441162058);
INSERT INTO "effects" VALUES('eff_01m84a3wa9e7qsf5fmvjze3ans','org_01m84a3nwzfc3t655y1cgzjrjt','link','ord_01m84a3vshf5csxvenxjxeyp3c:link','ord_01m84a3vshf5csxvenxjxeyp3c','con_01m84a3p07eckafemp2rcrj3xa','{"what":"link","url":"http://127.0.0.1:25761/console/orders/ord_01m84a3vshf5csxvenxjxeyp3c","opportunity_id":"9e5c529b-731c-4372-b8a6-4d788afd03ff","marker":"ord_01m84a3vshf5csxvenxjxeyp3c"}',NULL,'done','http://127.0.0.1:25761/console/orders/ord_01m84a3vshf5csxvenxjxeyp3c',1,0,'',1795441160521,1795441160777,1795441160941);
INSERT INTO "effects" VALUES('eff_01m84a3wa9fqq92hdy03fgwqtp','org_01m84a3nwzfc3t655y1cgzjrjt','tags:completed','ord_01m84a3vshf5csxvenxjxeyp3c:tags:completed','inv_01m84a3vshe6pt57wgxx1w80e0','con_01m84a3p07eckafemp2rcrj3xa','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"9e5c529b-731c-4372-b8a6-4d788afd03ff","marker":"ord_01m84a3vshf5csxvenxjxeyp3c"}',NULL,'done','9e5c529b-731c-4372-b8a6-4d788afd03ff',1,0,'',1795441160521,1795441176131,1795441176451);
INSERT INTO "effects" VALUES('eff_01m84a4bwwfp2rnp7nnp2qn6kz','org_01m84a3nwzfc3t655y1cgzjrjt','mail','inv_01m84a4bwweg48sdkbfp4xmd82:mail:1','inv_01m84a4bwweg48sdkbfp4xmd82','','',NULL,'done','',1,0,'',1795441176476,1795441176479,1795441176487);
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
INSERT INTO "events" VALUES('evt_01m84a3vbyfafs00e3tv1t3289','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','hok_01m84a3skaff1bvk6w876jzxqe','job_01m84a3vbyfj9t4df06qfam79m','application_created','applicationCreated','~sHwnf8of3f_52OV68vW9HRuA9VzRhtlbODDyYGU8KBA',1795441159539,'9e5c529b-731c-4372-b8a6-4d788afd03ff','',0,X'7B226964223A2230376363663639342D376436352D346363332D616338622D333139643330643535626432222C227472696767657265644174223A313739353434313135393533392C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2239653563353239622D373331632D343337322D623861362D346437383861666430336666222C2263616E6469646174654964223A2239653563353239622D373331632D343337322D623861362D346437383861666430336666222C22636F6E746163744964223A2266316439613565652D386365372D346464322D616535342D313138633032643262336164222C226170706C69636174696F6E4964223A2237316166626165322D353739612D343137662D383862322D643038626361373639613262227D2C227369676E6174757265223A2261626339393032653730353865303833336431376432623865313239363562613039333361633034313938326133386436396461303330623439366539393664222C22746F6B656E223A22653234646562333030333364386562383039653564323730386131363532306431366538363538323562316537653262227D',1795441159550,NULL);
INSERT INTO "events" VALUES('evt_01m84a3vcef17975m7tzsaqamw','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','hok_01m84a3sk9emkaaakvcgg6qzpy','job_01m84a3vceefx946cz39sx7dyb','stage_changed','candidateStageChange','~ZqtPornZOpCWvmt1I3d-6y0_FWgwURpwngpGwiomQvw',1795441159566,'9e5c529b-731c-4372-b8a6-4d788afd03ff','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2263303462323430392D633463352D346630642D396338342D626430323235313764623730222C227472696767657265644174223A313739353434313135393536362C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2239653563353239622D373331632D343337322D623861362D346437383861666430336666222C2263616E6469646174654964223A2239653563353239622D373331632D343337322D623861362D346437383861666430336666222C22636F6E746163744964223A2266316439613565652D386365372D346464322D616535342D313138633032643262336164222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2236373134373434393864633631306634383533386132353534393362326531343662626262616337396430333463636630646462616663646637303535623539222C22746F6B656E223A22303834383530323636363662663639663065336162366438336636303533623939366537373332386666393063366332227D',1795441159566,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m84a3sk9emkaaakvcgg6qzpy','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','candidateStageChange',X'016A2E98560171A9C197ECDC25BF3DB302647C468D4B63B82D88E19D3F89056D960CB90BB97A2B10CD392D0E3CD30B8CACA40FAA9688FC473FB19CD9C45F9CF433965CAB8758EDA168631B6460AFFA585FFC2D8C','f9544059515ca15782b06f1f44b2684fd08fdd788daac8ec649a1931837c1043',X'01ED26FDDF05732A0714A0DC361C66077CBBEB3B005AA326D000D444C60D212C57D7F5CD23852C035091974A1D83E9A6964CAB7B99DEC9C1F82C00103F5B4AFE2578573D7F4EC438CF5CB296AADA37595AB1F2F8A7276B49DF','fde23bec-9ff6-432d-b7cf-093206c78386','on','us',1795441159566,1795441157737,NULL);
INSERT INTO "hooks" VALUES('hok_01m84a3skaff1bvk6w876jzxqe','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','applicationCreated',X'01991740EAD6DB0813357706D26797178C0560EA9408504C2EFAFA7EF79476069EC7794C6BA9AB212F4F18240B1868EB556D97DADDF234DCA0C36A8471C71512A215FEA6799F2F0164C20F445A672724B3B7B9C7','3085c93ed5dd32dc0fdc71bebfd0f6af708d26398a6b909b0ca3974ee61fba3b',X'01D2071C67AF143DA0AF75100A454ACA2DD397AD7057C986048D273B1C5864D6DEC4760398702B1C042F01B4D8114E500ACF5E82667C366BBEFBE31D45FCA3A854D0F359CA872DD3365AA0147CF0B6EF20A2A4B9F4A3E53E31','887d1fba-4619-4a67-9769-fa9fee0903e8','on','us',1795441159551,1795441157738,NULL);
INSERT INTO "hooks" VALUES('hok_01m84a3skbfwh9zdwtjrqp89vj','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','candidateArchiveChange',X'01BD0FEDCEC38CC0E30FBE34C40D4405E1E5A9A668A225011AA973AE09838EF38D6889BAF3159C8259C02611CB15CE32455A873CF1514271046BB01AA4434EB486AFCC960EF992B271AF208808433086B5C3A2A1','b990fee0dabf9e8f08687d5a8982c54c622f98e76d0e219c86ed1d58d18c44c1',X'0173AF9FBACBC648D08735FC7C6CBE24F26AEAABFA06711D2E10F49C70E9D37EF6C36F18FA198D68ADBDEE61AD2D716BB67B26C82FF927F589FD0789A4B263057E0F7C447235735C16F77190512741BFB7844F5CAD36320366','7a16d9c9-a108-4e73-b4f4-db192785023d','on','us',NULL,1795441157739,NULL);
INSERT INTO "hooks" VALUES('hok_01m84a3skceh3bqp6g18frwagw','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','candidateHired',X'0148CB8134B60D818A7415F2B37BC5DEBD0281DC937F2B96F049DB9906168B10F8130F43E103625837D3225C307C21CD9113B718A222C6CB386EB48294E3906AED6AA8F7CF2D9DFAC6EF004FD6AF82B71A1509EA','4ef50e1d1650a56409b54657a142c4dbfc3a6588ad8418ed8217ff784c413e28',X'01EEC961F84A03871BA92C79E6D61A6E02E5FB3C3B7EC5701F501FBDA7259CC0EFCEADCD6AD2206CE4EB87B9649DC95B0813BF836CA8EFDE6225D4624840EBEFD0E97869FC16A63E1EB6E163DEED6CFCE72B10F50BE7320351','e2e23f2d-5b3d-4b12-80f7-36ef0b025d79','on','us',NULL,1795441157740,NULL);
INSERT INTO "hooks" VALUES('hok_01m84a3skdfa8v38t02k6dbpkh','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','candidateDeleted',X'0157205C70058586573363244CCC78E534C400B74FA2022FE880491CA11E200048BB7BBA896FFD8404093153BD3400F98B22FE814614FC1B170BBD59F773FE190E6E506ABA7634D737DAB478B4367297CEDDE979','2efc6ffc357c7fca994dd9898ce8818cdde4f269981a1c511630fff8a3a3e451',X'01140A7EE46B3004786539454AE91DD55AE07720D98B354D6D24BAA2F516732AA84B4AE0E664A2CDFC891EF3B5286A2EAC858728DBC8F8CBBB521AACD842E6C63DECCAD50AF7531C4F2382A44E556FE28509544855185764D0','fd3614a3-8ee7-473d-8201-8c9770018837','on','us',NULL,1795441157741,NULL);
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
INSERT INTO "invitations" VALUES('inv_01m84a3vshe6pt57wgxx1w80e0','org_01m84a3nwzfc3t655y1cgzjrjt','sub_01m84a3vshed5sg11dv7n2k28q',1,1,'63235d46595c75ff97168b30d2b20257f5b2cb1f29a360dbcf6bb703bce88078',1795441159985);
INSERT INTO "invitations" VALUES('inv_01m84a4bwweg48sdkbfp4xmd82','org_01m84a3nwzfc3t655y1cgzjrjt','sub_01m84a4bwwf4w8xpkp4p9zgsjb',1,1,'403b696927e4b1246c79832e7484cb113d1db897e7a3ceab982d2b328fc14e11',1795441176476);
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
INSERT INTO "jobs" VALUES('job_01m84a3vbyfj9t4df06qfam79m','org_01m84a3nwzfc3t655y1cgzjrjt','decide_event','evt_01m84a3vbyfafs00e3tv1t3289','con_01m84a3p07eckafemp2rcrj3xa','done',1795441159550,1795441159550,NULL,0,0,1,1795441219557,'',1795441160138);
INSERT INTO "jobs" VALUES('job_01m84a3vceefx946cz39sx7dyb','org_01m84a3nwzfc3t655y1cgzjrjt','decide_event','evt_01m84a3vcef17975m7tzsaqamw','con_01m84a3p07eckafemp2rcrj3xa','done',1795441159566,1795441159566,NULL,0,0,1,1795441219567,'',1795441159995);
INSERT INTO "jobs" VALUES('job_01m84a3vshfte9ve8ernx3fqj0','org_01m84a3nwzfc3t655y1cgzjrjt','expire_order','ord_01m84a3vshf5csxvenxjxeyp3c','','waiting',1795441159985,1796045959985,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84a3vsne7crdjz3wxn2s5zz','org_01m84a3nwzfc3t655y1cgzjrjt','perform_effect','eff_01m84a3vsnff18t18cs760gdws','letters','done',1795441159989,1795441159989,NULL,0,0,1,1795441220004,'',1795441160023);
INSERT INTO "jobs" VALUES('job_01m84a3vsnerrvbdx9pwsk7n7c','org_01m84a3nwzfc3t655y1cgzjrjt','perform_effect','eff_01m84a3vsneqy9anqkcha4dcvm','con_01m84a3p07eckafemp2rcrj3xa','done',1795441159989,1795441159989,NULL,0,0,1,1795441220004,'',1795441161577);
INSERT INTO "jobs" VALUES('job_01m84a3vtnf8xsrq0xpkpydmm8','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','inv_01m84a3vshe6pt57wgxx1w80e0','','done',1795441160021,1795441160021,NULL,0,0,1,1795441220023,'',1795441160025);
INSERT INTO "jobs" VALUES('job_01m84a3wa3echs9agrry9p6rqn','org_01m84a3nwzfc3t655y1cgzjrjt','score_sitting','sit_01m84a3vwre9s95xyjhtwsje8y','','done',1795441160515,1795441160515,NULL,0,0,1,1795441220519,'',1795441160522);
INSERT INTO "jobs" VALUES('job_01m84a3wa9e7gv4gqd3k26z4z3','org_01m84a3nwzfc3t655y1cgzjrjt','perform_effect','eff_01m84a3wa9e7qsf5fmvjze3ans','con_01m84a3p07eckafemp2rcrj3xa','done',1795441160521,1795441160521,NULL,0,0,1,1795441220525,'',1795441160943);
INSERT INTO "jobs" VALUES('job_01m84a3wa9en8aqp2ypawvh5a0','org_01m84a3nwzfc3t655y1cgzjrjt','perform_effect','eff_01m84a3wa9fqq92hdy03fgwqtp','con_01m84a3p07eckafemp2rcrj3xa','done',1795441160521,1795441175946,NULL,0,0,2,1795441236127,'',1795441176452);
INSERT INTO "jobs" VALUES('job_01m84a3wa9eqhb2qjnek3cn2t2','org_01m84a3nwzfc3t655y1cgzjrjt','perform_effect','eff_01m84a3wa8fgm81zgf5kh3td88','con_01m84a3p07eckafemp2rcrj3xa','done',1795441160521,1795441160521,NULL,0,0,1,1795441220951,'',1795441162058);
INSERT INTO "jobs" VALUES('job_01m84a3wa9fnfbwgdrbwfn83zj','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','ord_01m84a3vshf5csxvenxjxeyp3c','','done',1795441160521,1795441160521,NULL,0,0,1,1795441220525,'',1795441160526);
INSERT INTO "jobs" VALUES('job_01m84a3wqdf18bkpsd0z23vsb0','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','ord_01m84a3vshf5csxvenxjxeyp3c','','done',1795441160941,1795441160941,NULL,0,0,1,1795441220944,'',1795441160949);
INSERT INTO "jobs" VALUES('job_01m84a3xb9e72978a7433ne16a','org_01m84a3nwzfc3t655y1cgzjrjt','sweep_copies','eff_01m84a3wa9fqq92hdy03fgwqtp','con_01m84a3p07eckafemp2rcrj3xa','waiting',1795441161577,1795444761577,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84a3xb9ebqv3gn6w2bvd5m0','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','inv_01m84a3vshe6pt57wgxx1w80e0','','done',1795441161577,1795441161577,NULL,0,0,1,1795441221578,'',1795441161579);
INSERT INTO "jobs" VALUES('job_01m84a3xb9fcjrfq4m202kbhrf','org_01m84a3nwzfc3t655y1cgzjrjt','sweep_copies','eff_01m84a3wa9fqq92hdy03fgwqtp','con_01m84a3p07eckafemp2rcrj3xa','waiting',1795441161577,1795527561577,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84a3xtaerrbk22p8dwmzp8z','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','ord_01m84a3vshf5csxvenxjxeyp3c','','done',1795441162058,1795441162058,NULL,0,0,1,1795441222059,'',1795441162060);
INSERT INTO "jobs" VALUES('job_01m84a4bw3e228ckszqv7pm8ye','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','inv_01m84a3vshe6pt57wgxx1w80e0','','done',1795441176451,1795441176451,NULL,0,0,1,1795441236453,'',1795441176455);
INSERT INTO "jobs" VALUES('job_01m84a4bwwes3bfx8wf437cjs2','org_01m84a3nwzfc3t655y1cgzjrjt','perform_effect','eff_01m84a4bwwfp2rnp7nnp2qn6kz','letters','done',1795441176476,1795441176476,NULL,0,0,1,1795441236477,'',1795441176488);
INSERT INTO "jobs" VALUES('job_01m84a4bwwfb7vj8tm077jh9ax','org_01m84a3nwzfc3t655y1cgzjrjt','expire_order','ord_01m84a4bwwechsqga31gpvyhxg','','waiting',1795441176476,1796045976476,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84a4bx7fk5vdb6tyrn16zfj','org_01m84a3nwzfc3t655y1cgzjrjt','effects_settled','inv_01m84a4bwweg48sdkbfp4xmd82','','done',1795441176487,1795441176487,NULL,0,0,1,1795441236488,'',1795441176490);
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
INSERT INTO "master_key" VALUES(1,'d6a6c11a2844b7f8',1795441153803);
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
INSERT INTO "members" VALUES('mem_01m84a3nwzf0hsr545ach6f4va','org_01m84a3nwzfc3t655y1cgzjrjt','mika@northwind.example','owner','',1795441153951,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('b5b61fe55f711e9fce15de6ed132f44b2900f5916596e088aa7f98bf8fa926b6','org_01m84a3nwzfc3t655y1cgzjrjt','mem_01m84a3nwzf0hsr545ach6f4va','set_password',1796045953951);
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
INSERT INTO "orders" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c','org_01m84a3nwzfc3t655y1cgzjrjt','sandbox','sub_01m84a3vshed5sg11dv7n2k28q','inv_01m84a3vshe6pt57wgxx1w80e0',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m84a3p07eckafemp2rcrj3xa','9e5c529b-731c-4372-b8a6-4d788afd03ff','f1d9a5ee-8ce7-4dd2-ae54-118c02d2b3ad','rul_01m84a3vakenhsmdwm8bwrwxkm','dec_01m84a3vshejtbpcjv97qnthzj','res_01m84a3wa8ehkbkbm4vssy559z',1795441159985,1796045959985,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m84a4bwwechsqga31gpvyhxg','org_01m84a3nwzfc3t655y1cgzjrjt','production','sub_01m84a4bwwf4w8xpkp4p9zgsjb','inv_01m84a4bwweg48sdkbfp4xmd82',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795441176476,1796045976476,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m84a3nwzfc3t655y1cgzjrjt','Northwind Robotics','UTC','mika@northwind.example',1795441153951,90);
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
INSERT INTO "results" VALUES('res_01m84a3wa8ehkbkbm4vssy559z','org_01m84a3nwzfc3t655y1cgzjrjt','ord_01m84a3vshf5csxvenxjxeyp3c','sit_01m84a3vwre9s95xyjhtwsje8y','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T13:39:20.515Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795441160520);
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
INSERT INTO "rules" VALUES('rul_01m84a3vakenhsmdwm8bwrwxkm','org_01m84a3nwzfc3t655y1cgzjrjt','con_01m84a3p07eckafemp2rcrj3xa','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795441159507,1795441159507,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795441153739);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795441153740);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795441153745);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795441153746);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795441153750);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795441153752);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795441153761);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795441153767);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795441153773);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795441153775);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795441153777);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795441153788);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795441153790);
INSERT INTO "schema_migrations" VALUES(14,'0014_backfills','f0625370bba6bef223cae4b6e251bf222d951ec0c67117675914ebd2c59c3146',1795441153793);
INSERT INTO "schema_migrations" VALUES(15,'0015_check_ups','81c14c62e9216a11cdde1c2fb13a18c725d0810df92f4ecdcafafcbc8a82aba6',1795441153795);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('f6a5b1010e7098746d98eb2f9e51e90ae72dfc977fd56e2d835158a585071bde','org_01m84a3nwzfc3t655y1cgzjrjt','inv_01m84a3vshe6pt57wgxx1w80e0','ord_01m84a3vshf5csxvenxjxeyp3c',1,1795441160082);
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
INSERT INTO "sittings" VALUES('sit_01m84a3vwre9s95xyjhtwsje8y','org_01m84a3nwzfc3t655y1cgzjrjt','ord_01m84a3vshf5csxvenxjxeyp3c','bigfive-120','1.0.0','en','submitted',1795441160088,NULL,1795441160515);
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
INSERT INTO "subjects" VALUES('sub_01m84a3vshed5sg11dv7n2k28q','org_01m84a3nwzfc3t655y1cgzjrjt','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m84a3p07eckafemp2rcrj3xa','9e5c529b-731c-4372-b8a6-4d788afd03ff','f1d9a5ee-8ce7-4dd2-ae54-118c02d2b3ad',1795441159985);
INSERT INTO "subjects" VALUES('sub_01m84a4bwwf4w8xpkp4p9zgsjb','org_01m84a3nwzfc3t655y1cgzjrjt','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795441176476);
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
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',1,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441159985,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m84a3vshejtbpcjv97qnthzj"}');
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',2,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441160024,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m84a3vsnff18t18cs760gdws","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',3,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441160082,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',4,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441160088,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',5,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441160515,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',6,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441160520,'system','scored','The answers are scored.','{"result_id":"res_01m84a3wa8ehkbkbm4vssy559z"}');
INSERT INTO "timeline" VALUES('ord_01m84a3vshf5csxvenxjxeyp3c',7,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441176454,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m84a3wa8fgm81zgf5kh3td88","kind":"form","state":"done","remote_id":"7291a922-71de-48e6-900f-44317aca6e34","reason":""},{"id":"eff_01m84a3wa9e7qsf5fmvjze3ans","kind":"link","state":"done","remote_id":"http://127.0.0.1:25761/console/orders/ord_01m84a3vshf5csxvenxjxeyp3c","reason":""},{"id":"eff_01m84a3wa9fqq92hdy03fgwqtp","kind":"tags:completed","state":"done","remote_id":"9e5c529b-731c-4372-b8a6-4d788afd03ff","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m84a4bwwechsqga31gpvyhxg',1,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441176476,'key_01m84a3nwzep3s7p3w4dbsjzs1','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m84a4bwwechsqga31gpvyhxg',2,'org_01m84a3nwzfc3t655y1cgzjrjt',1795441176489,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m84a4bwwfp2rnp7nnp2qn6kz","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795441158951,1795441158951);
INSERT INTO "turns" VALUES('template con_01m84a3p07eckafemp2rcrj3xa [bascule:bigfive-120:1.0.0]',1795441161899,NULL);
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
