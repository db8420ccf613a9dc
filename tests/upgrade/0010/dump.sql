-- schema 10
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
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','0139c7fc56e6','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534331);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','01421dc3d1a1','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534005);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','05f51b24dd8b','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534359);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','062da72b156e','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534591);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','0d11dcfc70fc','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534173);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','0ef06eb7fdc4','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534093);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','10e16bacc059','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534572);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','111b20f7c0c9','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534117);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','143bc352bd68','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534161);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','1937ef3ee2fe','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534381);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','2060e498d216','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534555);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','2400a56b95f6','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534325);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','2bb98cfac1bd','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389533951);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','2fc70a088f6a','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534616);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','30eac87997dc','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534030);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','31a4eda53bd6','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389533942);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','333cac25deb5','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389533931);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','33c414333bb8','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534141);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','355d60d9e7ab','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534060);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','3675c4c0a4fa','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534102);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','3dad842f3999','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534104);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','3fe1d6dc607f','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534585);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','414f26d9d1a0','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534401);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','44c3198a30db','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534243);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','491777a16965','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534492);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','50268012b1e0','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389533990);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','509a173d6651','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534049);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','50d3501ca061','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534297);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','50fdeeb30396','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534545);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','531564f18e55','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534460);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','551c0c9b760d','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534622);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','55374e48f177','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534169);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','55e516a4b546','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534466);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','56c3a8de5edb','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534510);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','580ab83e1cba','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534636);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','5b69543fea6a','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534081);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','5ed54bc8b087','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534454);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','61b9b1fc5d7d','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389533970);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','624feeb2c09b','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389533962);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','6efd893ccd40','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534268);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','6fbea26adcd8','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534577);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','7a2ecd85708d','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389533984);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','7bb089433658','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534501);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','7c044e679050','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534565);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','7c4e1f3fd39a','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534018);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','7fb5ad3b96a0','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534527);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','82146dfb4635','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534011);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','83129060c016','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534449);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','87644bf3453c','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389533974);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','87a11834e8ed','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534070);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','885fd3b3ef81','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534631);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','894eb9ce3f80','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534196);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','8abe301600a2','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389533981);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','8c1871a224c8','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534618);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','92a33e44c394','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534549);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','94580d246095','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534393);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','94dd3ca1d5f3','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534215);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','97996c789c6a','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534128);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','996605ff0a4b','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534537);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','99a289b495e5','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534038);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','99de860c552e','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534603);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','9aed609d74b3','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534205);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','9c44b40b16b9','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534077);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','9f06b2284c7b','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534405);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','a08f3404bb9b','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389533954);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','a17ecfd9f0df','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534183);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','a1c3e79879ba','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534152);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','a9b553125d7c','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534021);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','aa1469209fd5','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534551);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','ab4473d52c29','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534193);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','ad59fc2dad89','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534531);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','af2463541917','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534123);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','af2f35fe9193','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534179);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','b4e063d18133','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534438);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','b7e6302e1cb8','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534611);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','bb75f1ae467d','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534640);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','be31d96a7201','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534314);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','be81aefe86ee','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534485);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','beefaaa3e792','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389533947);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','bf4c26cc6c59','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534557);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','c022005c0d94','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389533935);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','c15c433e1f5f','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534236);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','c74e27d454d9','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534629);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','c9013a199145','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534275);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','cb53f2e2a2b3','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534258);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','cccf5ff4be15','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389533927);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','d04ad9ae1364','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534220);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','d36333d07e71','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534138);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','d43aaa4a6d52','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534099);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','d4fd45a0234d','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534014);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','d509771b4fb9','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534254);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','d9999c7a79c0','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534413);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','da0c46d92484','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534130);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','dad345c18115','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534369);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','dce58eeb4e1f','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534271);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','dd4da6791db7','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534026);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','dded67e92071','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389533977);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','e182c7175300','org_01m82rw6dqfbfv3pqbpb02k1zq',1,1,1795389534409);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','e2d0f59156ca','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534595);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','e6fcd3998828','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534626);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','ec032e5da592','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534588);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','ed45a805b51c','org_01m82rw6dqfbfv3pqbpb02k1zq',2,1,1795389534089);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','edaa5685f3f9','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534287);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','eecdf762ae13','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534054);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','eee062e36d34','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534613);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','eeeb7df1eb62','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389533967);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','f4c48466f705','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534520);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','f6014d94b970','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534433);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','f73df6e7af85','org_01m82rw6dqfbfv3pqbpb02k1zq',4,1,1795389534523);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','f81172012fe7','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534608);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','fbeb56da0b3a','org_01m82rw6dqfbfv3pqbpb02k1zq',3,1,1795389534133);
INSERT INTO "answers" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','fd6bf8627d59','org_01m82rw6dqfbfv3pqbpb02k1zq',5,1,1795389534108);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m82rw6dqfqebk0mcrq8x65t9','org_01m82rw6dqfbfv3pqbpb02k1zq','4978f61225239b288e792983ae435b1aa2b6f1d2fd85f25163833046876c22b8','azq0',1795389528503,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795389534656,NULL);
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
INSERT INTO "audit" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq',1,1795389528503,'operator','org.set_up','org_01m82rw6dqfbfv3pqbpb02k1zq','{"owner":"mem_01m82rw6dqexfrxr5wt1pfp1w4"}','','376ed1f8b20410ce19e7b69928cc48fa6a8a97fd4fdfb17e025034f3b20b0bb6');
INSERT INTO "audit" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq',2,1795389528503,'operator','key.made','key_01m82rw6dqfqebk0mcrq8x65t9','{"permissions":"orders:read orders:write results:read setup:read"}','376ed1f8b20410ce19e7b69928cc48fa6a8a97fd4fdfb17e025034f3b20b0bb6','eee10359d4eac2f6224cac30a10e72bc077f96bab97906a16917ab33152e1110');
INSERT INTO "audit" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq',3,1795389528633,'operator','connection.made','con_01m82rw6hsee9ts02qx99bx7rr','{"provider":"lever","environment":"sandbox"}','eee10359d4eac2f6224cac30a10e72bc077f96bab97906a16917ab33152e1110','51dec4215a8402ce3320da3a5f15bab1dda47f3d32d8ff59a5ffa32537eacd38');
INSERT INTO "audit" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq',4,1795389533397,'operator','rule.made','rul_01m82rwb6neh68m9r7ws2f3h3e','{"connection":"con_01m82rw6hsee9ts02qx99bx7rr"}','51dec4215a8402ce3320da3a5f15bab1dda47f3d32d8ff59a5ffa32537eacd38','e88b491517874585c3c640a734cd43998721db80dfcfbe7f99955bca92267442');
INSERT INTO "audit" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq',5,1795389534656,'key_01m82rw6dqfqebk0mcrq8x65t9','key.used','key_01m82rw6dqfqebk0mcrq8x65t9','{}','e88b491517874585c3c640a734cd43998721db80dfcfbe7f99955bca92267442','efd35056768e8298b13730fcef76d01a4dab32ee209892cbe2fcea32ac6623a4');
CREATE TABLE call_budgets (
  credential     TEXT PRIMARY KEY,
  full_at        INTEGER NOT NULL,
  paused_until   INTEGER NOT NULL,
  pauses_in_row  INTEGER NOT NULL
, pause_ms INTEGER NOT NULL DEFAULT 0, failures_in_row INTEGER NOT NULL DEFAULT 0, failing_since INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL DEFAULT 0, window_at INTEGER NOT NULL DEFAULT 0, calls INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, calls_before INTEGER NOT NULL DEFAULT 0, failures_before INTEGER NOT NULL DEFAULT 0, provider TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO "call_budgets" VALUES('con_01m82rw6hsee9ts02qx99bx7rr',1795389536343,0,0,0,0,0,0,1795389528634,55,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m82rw6hsee9ts02qx99bx7rr','org_01m82rw6dqfbfv3pqbpb02k1zq','lever','sandbox','http://127.0.0.1:33531/v1',X'01679402FA94F8264421AF31F1443CDC2607C1C1E4BAC6B3512E91AA1B7140269D078334E5F88DF72FF41B606C3C3A519F3C15004B7D4630AE1CF40EBE131348039A789C5459F78C0AADC199729FB27239A33E92CF291FB2BF','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795389528633,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq',X'0138A4F609B956B240AF12790A7FDA34F91ED17872910E8FEEC91A1A1E7046D0D7A70040AE2D43DBF27F36D2C4AE449A9BA540E579BF0C57B18384629B845EB8C0C03BFEC257B1BD96');
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
INSERT INTO "decisions" VALUES('dec_01m82rwbkres1vk51vnbbf2s6t','org_01m82rw6dqfbfv3pqbpb02k1zq','rul_01m82rwb6neh68m9r7ws2f3h3e','con_01m82rw6hsee9ts02qx99bx7rr','evt_01m82rwb7qeth9fvesjxybgeyq','59203544-f1c1-4077-be9f-86d52ded6de5','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795389533459','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"entered after the rule was switched on","holds":true,"detail":""},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795389533816,NULL);
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
INSERT INTO "effects" VALUES('eff_01m82rwbkvf5d89jzb57nds3z7','org_01m82rw6dqfbfv3pqbpb02k1zq','mail','inv_01m82rwbkre31828kpr3h3zw5x:mail:1','inv_01m82rwbkre31828kpr3h3zw5x','','',NULL,'done','',1,0,'',1795389533819,1795389533827,1795389533849);
INSERT INTO "effects" VALUES('eff_01m82rwbkvf5f99jd1py199mab','org_01m82rw6dqfbfv3pqbpb02k1zq','tags:invited','inv_01m82rwbkre31828kpr3h3zw5x:tags:invited','inv_01m82rwbkre31828kpr3h3zw5x','con_01m82rw6hsee9ts02qx99bx7rr','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"59203544-f1c1-4077-be9f-86d52ded6de5","marker":"inv_01m82rwbkre31828kpr3h3zw5x"}',NULL,'done','59203544-f1c1-4077-be9f-86d52ded6de5',1,0,'',1795389533819,1795389534239,1795389534382);
INSERT INTO "effects" VALUES('eff_01m82rwcdyfbwapmqqge373bht','org_01m82rw6dqfbfv3pqbpb02k1zq','form','ord_01m82rwbksfpntxfac38r3fkah:form','ord_01m82rwbksfpntxfac38r3fkah','con_01m82rw6hsee9ts02qx99bx7rr','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:10919/console/orders/ord_01m82rwbksfpntxfac38r3fkah","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"59203544-f1c1-4077-be9f-86d52ded6de5","marker":"ord_01m82rwbksfpntxfac38r3fkah"}',NULL,'done','9d412b1f-4a31-4651-8995-1308fc8d1091',1,0,'',1795389534654,1795389535227,1795389535785);
INSERT INTO "effects" VALUES('eff_01m82rwcdzecv9hdz2swyr87n8','org_01m82rw6dqfbfv3pqbpb02k1zq','link','ord_01m82rwbksfpntxfac38r3fkah:link','ord_01m82rwbksfpntxfac38r3fkah','con_01m82rw6hsee9ts02qx99bx7rr','{"what":"link","url":"http://127.0.0.1:10919/console/orders/ord_01m82rwbksfpntxfac38r3fkah","opportunity_id":"59203544-f1c1-4077-be9f-86d52ded6de5","marker":"ord_01m82rwbksfpntxfac38r3fkah"}',NULL,'done','http://127.0.0.1:10919/console/orders/ord_01m82rwbksfpntxfac38r3fkah',1,0,'',1795389534655,1795389534805,1795389534946);
INSERT INTO "effects" VALUES('eff_01m82rwcdzfbqv3ndmpm75wc9e','org_01m82rw6dqfbfv3pqbpb02k1zq','tags:completed','ord_01m82rwbksfpntxfac38r3fkah:tags:completed','inv_01m82rwbkre31828kpr3h3zw5x','con_01m82rw6hsee9ts02qx99bx7rr','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"59203544-f1c1-4077-be9f-86d52ded6de5","marker":"ord_01m82rwbksfpntxfac38r3fkah"}',NULL,'done','59203544-f1c1-4077-be9f-86d52ded6de5',1,0,'',1795389534655,1795389535645,1795389536066);
INSERT INTO "effects" VALUES('eff_01m82rwdvge7f824nq7xt0wyph','org_01m82rw6dqfbfv3pqbpb02k1zq','mail','inv_01m82rwdvfe7gtrm0yft80yejw:mail:1','inv_01m82rwdvfe7gtrm0yft80yejw','','',NULL,'done','',1,0,'',1795389536112,1795389536125,1795389536166);
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
INSERT INTO "events" VALUES('evt_01m82rwb7qeth9fvesjxybgeyq','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','hok_01m82rw9pgfyqs9fzvszyc4cj9','job_01m82rwb7qfxst7sec6g66xhvz','application_created','applicationCreated','~Ls6IcLmthivJ1nGlzSI1Yp-j5AiUOHd0_ryQFH1ZYsI',1795389533424,'59203544-f1c1-4077-be9f-86d52ded6de5','',0,X'7B226964223A2264356562366232322D666661662D346639332D386165332D313264306166316437343636222C227472696767657265644174223A313739353338393533333432342C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2235393230333534342D663163312D343037372D626539662D383664353264656436646535222C2263616E6469646174654964223A2235393230333534342D663163312D343037372D626539662D383664353264656436646535222C22636F6E746163744964223A2236626331666532342D396466392D346238632D613165662D636639613661323136633163222C226170706C69636174696F6E4964223A2265336166613234362D303563652D343466312D393936362D313265306564636133303732227D2C227369676E6174757265223A2238326463336339353339336366303163323435343134333333383834643430376232616164623964393433623937373965316436393032336263346538393439222C22746F6B656E223A22353831373932393937363335366463326531623137613735326165663261323462383061363365363132653761643036227D',1795389533431,NULL);
INSERT INTO "events" VALUES('evt_01m82rwb8nebbv3nt5wncxvaq5','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','hok_01m82rw9pfezwse7rgvgfg7yx3','job_01m82rwb8ne2xadbmbbzyzw4dq','stage_changed','candidateStageChange','~3j_Zi2L8f7y3mhL5gzPPLa7QeEJbIKtj0SqjSJHJ_mY',1795389533459,'59203544-f1c1-4077-be9f-86d52ded6de5','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2263643866636332352D643037312D346534322D396534642D326432323836396566616136222C227472696767657265644174223A313739353338393533333435392C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2235393230333534342D663163312D343037372D626539662D383664353264656436646535222C2263616E6469646174654964223A2235393230333534342D663163312D343037372D626539662D383664353264656436646535222C22636F6E746163744964223A2236626331666532342D396466392D346238632D613165662D636639613661323136633163222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2261356534613636316366356239656638313361653139366162373135653731313665393430356637316138323364303139666662633430616334303331326139222C22746F6B656E223A22626531646163333535616434326364653161333931623930366461343333366630303463383932363338323636353861227D',1795389533461,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m82rw9pfezwse7rgvgfg7yx3','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','candidateStageChange',X'012CA27498CA889565FC56E551C55DB1BA9D2F3299415013E7F4FADBB201EC3BF2AD31C49DBF7218E8B7F5F51BD81740BA51D504F93217A16A79910EA43E323443EF766EE779C2DFA2EA127E23D01CC1C757D7F9','8178385171c0d6f253574bc6785da509d0af1aa8b36b32e37ab54df508d59b1a',X'01E9C6210CED9002903A9758B2B0D9FB4836BAB2153EB2C55F5A5D6CA9953A877E3F9D164C0C3E9D3A6F648D5E55B1F3F26F3B7FB1A374627C5F7ACD89899EE67B5F745B6EAE22A3057F170CC9DE6436C18673D764F074A93B','c019e415-5abf-4c37-9fcb-21945d297467','on','us',1795389533461,1795389531855);
INSERT INTO "hooks" VALUES('hok_01m82rw9pgfyqs9fzvszyc4cj9','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','applicationCreated',X'0183B25610FC631216DED1D04DA690F73ABFE08156062E013821A9BDDD78F5BC83942BA642AC8E40BEBAB5EABAFDF66DD7996666C8CB0EDB627D19E5372A1BA481811175D97946186BBDEF9FE3AFB79900B2F84C','5121307b015accb05490c63917e406b5e7bda9e71f622e8b10a05d3a41089a1f',X'01DA98A5E304AFABCA7078254E61F0EB7C3A4639984896AB071E2E1BADC9005F50111E31E25278C76EE66C6E91812F5093947BA6AD96DF3A04FF2C9350622BBE6540030F09127B67044D5EB881FB331105958DB9B09494469A','4a654002-c77d-4226-b4ac-85d55f4bf81f','on','us',1795389533433,1795389531856);
INSERT INTO "hooks" VALUES('hok_01m82rw9phf2grrs1cz9rc59vh','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','candidateArchiveChange',X'013DF860D6FD4ACAA431284F3EB53F8A9459A6E8AF6DA95F10A45422BCD47770B2EBFFD8FF02A24F49CC678B50AB048D7703C0EB9E6272F4AA57F36A9EC2D7401E55C31739DF35256BD0B4D9C6CF9805FDDE9C31','a036066fd5152bfc286f1ea5e416a960b629b2f0ad87569a7c5f32fb21348fd2',X'01EF5AAB984274CF024CFF1DE455380E67DA998ADB36B181FFD752427852C10CC5240E8324A55671B7D0BB7BBCE06932B1BCE080DC760BDAD0E01BCFE3F8C989A5C20F9118F935B8C781433CD08223951D0DD1D0AC45CFA205','f10f1e0e-8af9-4aa1-8ec1-8481e3025756','on','us',NULL,1795389531857);
INSERT INTO "hooks" VALUES('hok_01m82rw9pjf11a1p9a90vdfj0r','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','candidateHired',X'015754A40E7541CB040F550F7F309C84D0DD1E18B0E97A68A2B0A9DA300117C3E986ED6B5085DA47D05B222560D7E78CEEA920427EE758CBC09498FF20F3FE860500E16EC2CBD68711629817AC278BD66F5C61F4','db85920260409e31d9ccf36f813ec2a60a88b7012da9269eafaf704fb424651c',X'017C1B5CF07B0524342BEA1CE8F27F83F2BFF7E05C9ACE384C7C342AE901C2E04D901D57FE2BC6EC7CC567AFFC31436507EBEECC36D81B828C39AB5D0BC04CD20DD81536B97E70195F35D73ABE0868F9A1215387AE6AB0AC41','2ee330b7-42e4-414a-a448-95fdf25f1901','on','us',NULL,1795389531858);
INSERT INTO "hooks" VALUES('hok_01m82rw9pke8hvgahh0kfr0wsw','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','candidateDeleted',X'015EFACACA5226B8C94D30737EAA297E779010FB8F7C2059D88B9C65F9FA9B129B64B79F727EA66DECBDEC618B951289D17D509F627328C48A8D7D0110F0E860B4E0527480527E78A1F0BBB2549F11004729A167','ee5f10fca6b51cc8efd7589e46c108e705ed4e77dc03102ee13abd40cc97753f',X'01BE3C00D76651912495AF9BD701F26C6721632E72443B19093E43971A6EA49E66D76F9E8E565D65D9DA57A16062058EA00D4DE44D49DE8E6F3C7EBC43A19EA94254A19D596A565ACFCBF0B340D3B8567F56C85F9DEA1B2C86','ef80cfa5-c52b-473c-8d93-fe9a27c4ec1f','on','us',NULL,1795389531859);
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
INSERT INTO "invitations" VALUES('inv_01m82rwbkre31828kpr3h3zw5x','org_01m82rw6dqfbfv3pqbpb02k1zq','sub_01m82rwbkrebk9q4wxq95n8039',1,1,'227f9ddc164adac4096742014d2b9ff1b152e77d9d8fc010d4760851af0869d2',1795389533816);
INSERT INTO "invitations" VALUES('inv_01m82rwdvfe7gtrm0yft80yejw','org_01m82rw6dqfbfv3pqbpb02k1zq','sub_01m82rwdvfem2t6d9xr8ve7b2n',1,1,'d5d47367d71cffc79901d302dd0cba4693ed301517e8a27c2bffc7e77fc3b269',1795389536111);
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
INSERT INTO "jobs" VALUES('job_01m82rwb7qfxst7sec6g66xhvz','org_01m82rw6dqfbfv3pqbpb02k1zq','decide_event','evt_01m82rwb7qeth9fvesjxybgeyq','con_01m82rw6hsee9ts02qx99bx7rr','done',1795389533431,1795389533431,NULL,0,0,1,1795389593435,'',1795389533821);
INSERT INTO "jobs" VALUES('job_01m82rwb8ne2xadbmbbzyzw4dq','org_01m82rw6dqfbfv3pqbpb02k1zq','decide_event','evt_01m82rwb8nebbv3nt5wncxvaq5','con_01m82rw6hsee9ts02qx99bx7rr','done',1795389533461,1795389533461,NULL,0,0,1,1795389593462,'',1795389533963);
INSERT INTO "jobs" VALUES('job_01m82rwbksen4bk3vy38mn22wx','org_01m82rw6dqfbfv3pqbpb02k1zq','expire_order','ord_01m82rwbksfpntxfac38r3fkah','','waiting',1795389533817,1795994333816,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m82rwbkve86s5f26kqpa7tjg','org_01m82rw6dqfbfv3pqbpb02k1zq','perform_effect','eff_01m82rwbkvf5f99jd1py199mab','con_01m82rw6hsee9ts02qx99bx7rr','done',1795389533819,1795389533819,NULL,0,0,1,1795389593823,'',1795389534393);
INSERT INTO "jobs" VALUES('job_01m82rwbkvfe6rftyhhcvdw8tt','org_01m82rw6dqfbfv3pqbpb02k1zq','perform_effect','eff_01m82rwbkvf5d89jzb57nds3z7','','done',1795389533819,1795389533819,NULL,0,0,1,1795389593823,'',1795389533850);
INSERT INTO "jobs" VALUES('job_01m82rwbmsfc8sbfaqcmb05q79','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','inv_01m82rwbkre31828kpr3h3zw5x','','done',1795389533849,1795389533849,NULL,0,0,1,1795389593855,'',1795389533858);
INSERT INTO "jobs" VALUES('job_01m82rwc5eenhrgp80h2q39nfj','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','inv_01m82rwbkre31828kpr3h3zw5x','','done',1795389534382,1795389534382,NULL,0,0,1,1795389594391,'',1795389534395);
INSERT INTO "jobs" VALUES('job_01m82rwcdsfavtjsrmkp7gcfy9','org_01m82rw6dqfbfv3pqbpb02k1zq','score_sitting','sit_01m82rwbpxe5fv0134qh6a2xtb','','done',1795389534649,1795389534649,NULL,0,0,1,1795389594652,'',1795389534659);
INSERT INTO "jobs" VALUES('job_01m82rwcdze52b4kngb2a095sf','org_01m82rw6dqfbfv3pqbpb02k1zq','perform_effect','eff_01m82rwcdzfbqv3ndmpm75wc9e','con_01m82rw6hsee9ts02qx99bx7rr','done',1795389534655,1795389534655,NULL,0,0,1,1795389594662,'',1795389536066);
INSERT INTO "jobs" VALUES('job_01m82rwcdzefrvn9tc5kxgh8hh','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','ord_01m82rwbksfpntxfac38r3fkah','','done',1795389534655,1795389534655,NULL,0,0,1,1795389594662,'',1795389534664);
INSERT INTO "jobs" VALUES('job_01m82rwcdzewar8ce03bj4z9dw','org_01m82rw6dqfbfv3pqbpb02k1zq','perform_effect','eff_01m82rwcdzecv9hdz2swyr87n8','con_01m82rw6hsee9ts02qx99bx7rr','done',1795389534655,1795389534655,NULL,0,0,1,1795389594662,'',1795389534946);
INSERT INTO "jobs" VALUES('job_01m82rwcdzfs18cszp302ayrct','org_01m82rw6dqfbfv3pqbpb02k1zq','perform_effect','eff_01m82rwcdyfbwapmqqge373bht','con_01m82rw6hsee9ts02qx99bx7rr','done',1795389534655,1795389534655,NULL,0,0,1,1795389594947,'',1795389535787);
INSERT INTO "jobs" VALUES('job_01m82rwcq2e4qrtemk9sdkegw1','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','ord_01m82rwbksfpntxfac38r3fkah','','done',1795389534946,1795389534946,NULL,0,0,1,1795389594947,'',1795389534948);
INSERT INTO "jobs" VALUES('job_01m82rwdh9f9tbztcgt37ehkyf','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','ord_01m82rwbksfpntxfac38r3fkah','','done',1795389535785,1795389535785,NULL,0,0,1,1795389595788,'',1795389535793);
INSERT INTO "jobs" VALUES('job_01m82rwdt2ez0adqttsnbzk29n','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','inv_01m82rwbkre31828kpr3h3zw5x','','done',1795389536066,1795389536066,NULL,0,0,1,1795389596067,'',1795389536071);
INSERT INTO "jobs" VALUES('job_01m82rwdvfesxa67wzqbjkmtr6','org_01m82rw6dqfbfv3pqbpb02k1zq','expire_order','ord_01m82rwdvffn0rc5m7wfxq9j86','','waiting',1795389536111,1795994336111,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m82rwdvgectt9q52tt4rpzx2','org_01m82rw6dqfbfv3pqbpb02k1zq','perform_effect','eff_01m82rwdvge7f824nq7xt0wyph','','done',1795389536112,1795389536112,NULL,0,0,1,1795389596119,'',1795389536167);
INSERT INTO "jobs" VALUES('job_01m82rwdx6ew990rv06k0g5dfg','org_01m82rw6dqfbfv3pqbpb02k1zq','effects_settled','inv_01m82rwdvfe7gtrm0yft80yejw','','done',1795389536166,1795389536166,NULL,0,0,1,1795389596167,'',1795389536170);
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
INSERT INTO "master_key" VALUES(1,'919962818d28ab80',1795389528307);
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
INSERT INTO "members" VALUES('mem_01m82rw6dqexfrxr5wt1pfp1w4','org_01m82rw6dqfbfv3pqbpb02k1zq','mika@northwind.example','owner','',1795389528503,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('1cf4cc188b3f31dc4c0b90811c2b97e2581f62b0d3558f1eff5727023c878ced','org_01m82rw6dqfbfv3pqbpb02k1zq','mem_01m82rw6dqexfrxr5wt1pfp1w4','set_password',1795994328503);
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
INSERT INTO "orders" VALUES('ord_01m82rwbksfpntxfac38r3fkah','org_01m82rw6dqfbfv3pqbpb02k1zq','sandbox','sub_01m82rwbkrebk9q4wxq95n8039','inv_01m82rwbkre31828kpr3h3zw5x',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m82rw6hsee9ts02qx99bx7rr','59203544-f1c1-4077-be9f-86d52ded6de5','6bc1fe24-9df9-4b8c-a1ef-cf9a6a216c1c','rul_01m82rwb6neh68m9r7ws2f3h3e','dec_01m82rwbkres1vk51vnbbf2s6t','res_01m82rwcdyfb4shtccd5gxhny0',1795389533816,1795994333816,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m82rwdvffn0rc5m7wfxq9j86','org_01m82rw6dqfbfv3pqbpb02k1zq','production','sub_01m82rwdvfem2t6d9xr8ve7b2n','inv_01m82rwdvfe7gtrm0yft80yejw',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795389536111,1795994336111,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m82rw6dqfbfv3pqbpb02k1zq','Northwind Robotics','UTC','mika@northwind.example',1795389528503,90);
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
INSERT INTO "results" VALUES('res_01m82rwcdyfb4shtccd5gxhny0','org_01m82rw6dqfbfv3pqbpb02k1zq','ord_01m82rwbksfpntxfac38r3fkah','sit_01m82rwbpxe5fv0134qh6a2xtb','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-22T23:18:54.649Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795389534654);
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
, names TEXT NOT NULL DEFAULT '{}') STRICT;
INSERT INTO "rules" VALUES('rul_01m82rwb6neh68m9r7ws2f3h3e','org_01m82rw6dqfbfv3pqbpb02k1zq','con_01m82rw6hsee9ts02qx99bx7rr','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1,1795389533397,1795389533397,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795389528256);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795389528259);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795389528267);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795389528271);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795389528277);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795389528281);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795389528289);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795389528294);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795389528299);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795389528301);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('ddf382e6d343e9be6f7c4038fc666cbd8deeb648ce2dea4db746588b0b01ea4b','org_01m82rw6dqfbfv3pqbpb02k1zq','inv_01m82rwbkre31828kpr3h3zw5x','ord_01m82rwbksfpntxfac38r3fkah',1,1795389533904);
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
INSERT INTO "sittings" VALUES('sit_01m82rwbpxe5fv0134qh6a2xtb','org_01m82rw6dqfbfv3pqbpb02k1zq','ord_01m82rwbksfpntxfac38r3fkah','bigfive-120','1.0.0','en','submitted',1795389533917,NULL,1795389534649);
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
INSERT INTO "subjects" VALUES('sub_01m82rwbkrebk9q4wxq95n8039','org_01m82rw6dqfbfv3pqbpb02k1zq','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m82rw6hsee9ts02qx99bx7rr','59203544-f1c1-4077-be9f-86d52ded6de5','6bc1fe24-9df9-4b8c-a1ef-cf9a6a216c1c',1795389533816);
INSERT INTO "subjects" VALUES('sub_01m82rwdvfem2t6d9xr8ve7b2n','org_01m82rw6dqfbfv3pqbpb02k1zq','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795389536111);
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
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',1,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389533816,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m82rwbkres1vk51vnbbf2s6t"}');
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',2,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389533856,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m82rwbkvf5d89jzb57nds3z7","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',3,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389533905,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',4,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389533917,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',5,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389534649,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',6,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389534654,'system','scored','The answers are scored.','{"result_id":"res_01m82rwcdyfb4shtccd5gxhny0"}');
INSERT INTO "timeline" VALUES('ord_01m82rwbksfpntxfac38r3fkah',7,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389536068,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m82rwcdyfbwapmqqge373bht","kind":"form","state":"done","remote_id":"9d412b1f-4a31-4651-8995-1308fc8d1091","reason":""},{"id":"eff_01m82rwcdzecv9hdz2swyr87n8","kind":"link","state":"done","remote_id":"http://127.0.0.1:10919/console/orders/ord_01m82rwbksfpntxfac38r3fkah","reason":""},{"id":"eff_01m82rwcdzfbqv3ndmpm75wc9e","kind":"tags:completed","state":"done","remote_id":"59203544-f1c1-4077-be9f-86d52ded6de5","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m82rwdvffn0rc5m7wfxq9j86',1,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389536111,'key_01m82rw6dqfqebk0mcrq8x65t9','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m82rwdvffn0rc5m7wfxq9j86',2,'org_01m82rw6dqfbfv3pqbpb02k1zq',1795389536169,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m82rwdvge7f824nq7xt0wyph","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795389533519,1795389533519);
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
