-- schema 17
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
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','0139c7fc56e6','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806309);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','01421dc3d1a1','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806155);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','05f51b24dd8b','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806311);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','062da72b156e','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806359);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','0d11dcfc70fc','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806252);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','0ef06eb7fdc4','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806218);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','10e16bacc059','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806352);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','111b20f7c0c9','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806228);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','143bc352bd68','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806247);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','1937ef3ee2fe','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806313);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','2060e498d216','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806347);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','2400a56b95f6','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806307);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','2bb98cfac1bd','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806098);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','2fc70a088f6a','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806367);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','30eac87997dc','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806166);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','31a4eda53bd6','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806065);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','333cac25deb5','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806030);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','33c414333bb8','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806242);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','355d60d9e7ab','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806177);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','3675c4c0a4fa','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806221);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','3dad842f3999','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806224);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','3fe1d6dc607f','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806356);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','414f26d9d1a0','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806316);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','44c3198a30db','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806282);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','491777a16965','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806331);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','50268012b1e0','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806154);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','509a173d6651','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806169);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','50d3501ca061','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806302);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','50fdeeb30396','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806343);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','531564f18e55','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806328);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','551c0c9b760d','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806371);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','55374e48f177','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806250);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','55e516a4b546','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806329);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','56c3a8de5edb','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806334);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','580ab83e1cba','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806380);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','5b69543fea6a','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806208);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','5ed54bc8b087','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806325);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','61b9b1fc5d7d','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806146);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','624feeb2c09b','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806139);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','6efd893ccd40','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806290);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','6fbea26adcd8','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806355);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','7a2ecd85708d','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806151);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','7bb089433658','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806333);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','7c044e679050','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806350);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','7c4e1f3fd39a','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806160);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','7fb5ad3b96a0','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806338);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','82146dfb4635','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806156);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','83129060c016','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806323);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','87644bf3453c','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806148);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','87a11834e8ed','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806202);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','885fd3b3ef81','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806378);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','894eb9ce3f80','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806262);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','8abe301600a2','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806150);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','8c1871a224c8','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806370);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','92a33e44c394','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806345);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','94580d246095','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806314);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','94dd3ca1d5f3','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806271);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','97996c789c6a','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806231);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','996605ff0a4b','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806342);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','99a289b495e5','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806168);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','99de860c552e','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806362);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','9aed609d74b3','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806265);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','9c44b40b16b9','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806205);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','9f06b2284c7b','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806317);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','a08f3404bb9b','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806115);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','a17ecfd9f0df','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806258);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','a1c3e79879ba','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806245);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','a9b553125d7c','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806161);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','aa1469209fd5','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806346);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','ab4473d52c29','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806260);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','ad59fc2dad89','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806340);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','af2463541917','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806230);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','af2f35fe9193','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806255);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','b4e063d18133','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806322);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','b7e6302e1cb8','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806365);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','bb75f1ae467d','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806381);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','be31d96a7201','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806305);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','be81aefe86ee','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806330);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','beefaaa3e792','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806084);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','bf4c26cc6c59','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806348);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','c022005c0d94','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806033);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','c15c433e1f5f','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806281);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','c74e27d454d9','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806375);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','c9013a199145','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806299);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','cb53f2e2a2b3','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806287);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','cccf5ff4be15','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806027);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','d04ad9ae1364','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806274);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','d36333d07e71','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806241);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','d43aaa4a6d52','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806220);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','d4fd45a0234d','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806158);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','d509771b4fb9','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806284);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','d9999c7a79c0','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806319);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','da0c46d92484','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806232);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','dad345c18115','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806312);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','dce58eeb4e1f','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806297);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','dd4da6791db7','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806162);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','dded67e92071','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806149);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','e182c7175300','org_01m84p5k6devpaznyv7p3jk4mq',1,1,1795453806318);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','e2d0f59156ca','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806360);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','e6fcd3998828','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806373);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','ec032e5da592','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806358);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','ed45a805b51c','org_01m84p5k6devpaznyv7p3jk4mq',2,1,1795453806216);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','edaa5685f3f9','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806301);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','eecdf762ae13','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806172);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','eee062e36d34','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806366);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','eeeb7df1eb62','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806145);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','f4c48466f705','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806335);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','f6014d94b970','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806320);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','f73df6e7af85','org_01m84p5k6devpaznyv7p3jk4mq',4,1,1795453806336);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','f81172012fe7','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806364);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','fbeb56da0b3a','org_01m84p5k6devpaznyv7p3jk4mq',3,1,1795453806239);
INSERT INTO "answers" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','fd6bf8627d59','org_01m84p5k6devpaznyv7p3jk4mq',5,1,1795453806227);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m84p5k6dfkgsz1cwq673t08m','org_01m84p5k6devpaznyv7p3jk4mq','8e724f28ac4a54a525405102ff069682abb748f3a5610aa7da38f6e1394ec0cc','ano8',1795453799629,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795453806384,NULL);
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
INSERT INTO "audit" VALUES('org_01m84p5k6devpaznyv7p3jk4mq',1,1795453799629,'operator','org.set_up','org_01m84p5k6devpaznyv7p3jk4mq','{"owner":"mem_01m84p5k6deepbkh2q0301kqxz"}','','c9fac9426e9062054cfbd7450cf09a6331e8a1ebe4315d06bdcc9186a10012cf');
INSERT INTO "audit" VALUES('org_01m84p5k6devpaznyv7p3jk4mq',2,1795453799629,'operator','key.made','key_01m84p5k6dfkgsz1cwq673t08m','{"permissions":"orders:read orders:write results:read setup:read"}','c9fac9426e9062054cfbd7450cf09a6331e8a1ebe4315d06bdcc9186a10012cf','4a5f9cfd64fa7631bdd2606de20b367ce3a8ef352a6a4fd3f43bafbc4c196436');
INSERT INTO "audit" VALUES('org_01m84p5k6devpaznyv7p3jk4mq',3,1795453799692,'operator','connection.made','con_01m84p5k8cfsd9pvt5akt46x86','{"provider":"lever","environment":"sandbox","credential":"api_key"}','4a5f9cfd64fa7631bdd2606de20b367ce3a8ef352a6a4fd3f43bafbc4c196436','d5e9f66e6961365c6e6ecfdeda402fd1cbb91e1d19815f4ba2ba051b34121856');
INSERT INTO "audit" VALUES('org_01m84p5k6devpaznyv7p3jk4mq',4,1795453805454,'operator','rule.made','rul_01m84p5rwef99tnfkacpyx7y58','{"connection":"con_01m84p5k8cfsd9pvt5akt46x86","state":"on"}','d5e9f66e6961365c6e6ecfdeda402fd1cbb91e1d19815f4ba2ba051b34121856','cd51f827355af10a2da0ee25bcccaf503d08fcc02ee411b1354aa93b80dc1dbb');
INSERT INTO "audit" VALUES('org_01m84p5k6devpaznyv7p3jk4mq',5,1795453806384,'key_01m84p5k6dfkgsz1cwq673t08m','key.used','key_01m84p5k6dfkgsz1cwq673t08m','{}','cd51f827355af10a2da0ee25bcccaf503d08fcc02ee411b1354aa93b80dc1dbb','e6ef71ff8d908fa32b2b2ddc125e62f82ed004f0212679dee287be5a866a3f39');
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
INSERT INTO "call_budgets" VALUES('con_01m84p5k8cfsd9pvt5akt46x86',1795453808972,0,0,0,0,0,0,1795453799692,58,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m84p5k8cfsd9pvt5akt46x86','org_01m84p5k6devpaznyv7p3jk4mq','lever','sandbox','http://127.0.0.1:44923/v1',X'0190047E71ABF6DE77195EB5E32DA4161BEBC1D01AAF23F7198C77F9CB5DB8312485C7D9822D7AF0D33DCE6DF90A39A0207853BA9C41153877463C6392D9916C847CBC00988505D3822EB60CE1F90895BE59019A8DBB3AD9A2','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"also_file":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795453799692,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m84p5k6devpaznyv7p3jk4mq',X'01C452A62E09C03088D1A016A2593FA73401F8A3CD2A3C1E67BAA9A1DBE3C069A5D9F042A4E44AB051FA87CE363E8294D70EC964D9B431C29E26AF6FEA97BEEEF649DD76E51FBEC3D1');
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
INSERT INTO "decisions" VALUES('dec_01m84p5sbrex4rana7ynv80fy9','org_01m84p5k6devpaznyv7p3jk4mq','rul_01m84p5rwef99tnfkacpyx7y58','con_01m84p5k8cfsd9pvt5akt46x86','evt_01m84p5rx0fyjaqk3aqsm3z6pw','54f45a5a-da4c-4e61-a05a-7a391c0cf32f','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795453805486','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"entered after the rule was switched on","holds":true,"detail":""},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795453805944,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m84p5sbwfawvdknrw3dj6npz','org_01m84p5k6devpaznyv7p3jk4mq','mail','inv_01m84p5sbre3tbm06ma0d1jmaf:mail:1','inv_01m84p5sbre3tbm06ma0d1jmaf','','',NULL,'done','',1,0,'',1795453805948,1795453805957,1795453805969);
INSERT INTO "effects" VALUES('eff_01m84p5sbxfhn80dzcn1fhzdes','org_01m84p5k6devpaznyv7p3jk4mq','tags:invited','inv_01m84p5sbre3tbm06ma0d1jmaf:tags:invited','inv_01m84p5sbre3tbm06ma0d1jmaf','con_01m84p5k8cfsd9pvt5akt46x86','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"54f45a5a-da4c-4e61-a05a-7a391c0cf32f","marker":"inv_01m84p5sbre3tbm06ma0d1jmaf"}',NULL,'done','54f45a5a-da4c-4e61-a05a-7a391c0cf32f',1,0,'',1795453805949,1795453806256,1795453806413);
INSERT INTO "effects" VALUES('eff_01m84p5sshedk96s0384wvddq4','org_01m84p5k6devpaznyv7p3jk4mq','form','ord_01m84p5sbrfda8s7p5etv04wyq:form','ord_01m84p5sbrfda8s7p5etv04wyq','con_01m84p5k8cfsd9pvt5akt46x86','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:15193/console/orders/ord_01m84p5sbrfda8s7p5etv04wyq","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"54f45a5a-da4c-4e61-a05a-7a391c0cf32f","marker":"ord_01m84p5sbrfda8s7p5etv04wyq"}',NULL,'done','4f64e259-33b5-4322-987f-b393897f19bb',1,0,'',1795453806385,1795453806894,1795453807571);
INSERT INTO "effects" VALUES('eff_01m84p5sshf2js1szpkqpe7jwz','org_01m84p5k6devpaznyv7p3jk4mq','link','ord_01m84p5sbrfda8s7p5etv04wyq:link','ord_01m84p5sbrfda8s7p5etv04wyq','con_01m84p5k8cfsd9pvt5akt46x86','{"what":"link","url":"http://127.0.0.1:15193/console/orders/ord_01m84p5sbrfda8s7p5etv04wyq","opportunity_id":"54f45a5a-da4c-4e61-a05a-7a391c0cf32f","marker":"ord_01m84p5sbrfda8s7p5etv04wyq"}',NULL,'done','http://127.0.0.1:15193/console/orders/ord_01m84p5sbrfda8s7p5etv04wyq',1,0,'',1795453806385,1795453807860,1795453808347);
INSERT INTO "effects" VALUES('eff_01m84p5sshfexaxykhra3f9epm','org_01m84p5k6devpaznyv7p3jk4mq','tags:completed','ord_01m84p5sbrfda8s7p5etv04wyq:tags:completed','inv_01m84p5sbre3tbm06ma0d1jmaf','con_01m84p5k8cfsd9pvt5akt46x86','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"54f45a5a-da4c-4e61-a05a-7a391c0cf32f","marker":"ord_01m84p5sbrfda8s7p5etv04wyq"}',NULL,'done','54f45a5a-da4c-4e61-a05a-7a391c0cf32f',1,0,'',1795453806385,1795453808182,1795453808654);
INSERT INTO "effects" VALUES('eff_01m84p5w2af51tadrvgmahsvts','org_01m84p5k6devpaznyv7p3jk4mq','mail','inv_01m84p5w2af70ra0vbcwtks64n:mail:1','inv_01m84p5w2af70ra0vbcwtks64n','','',NULL,'done','',1,0,'',1795453808714,1795453808720,1795453808726);
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
INSERT INTO "events" VALUES('evt_01m84p5rx0fyjaqk3aqsm3z6pw','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','hok_01m84p5q64fjs8xqr29ex3k4jp','job_01m84p5rx0eras37ke0s4e6r7a','application_created','applicationCreated','~PCcmqqSiVzQUmngY1CJPKJjWbAIVEx2eqm_m_OSsKoI',1795453805468,'54f45a5a-da4c-4e61-a05a-7a391c0cf32f','',0,X'7B226964223A2232616530623036362D316463662D343664342D623132662D643837613162653462613730222C227472696767657265644174223A313739353435333830353436382C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2235346634356135612D646134632D346536312D613035612D376133393163306366333266222C2263616E6469646174654964223A2235346634356135612D646134632D346536312D613035612D376133393163306366333266222C22636F6E746163744964223A2234383835323434342D333865662D346164392D626532622D326133366534623662323435222C226170706C69636174696F6E4964223A2266333839303564322D356464362D346337382D393333302D623032666334336634306635227D2C227369676E6174757265223A2263393666343534346631323261333161646333666362323433356235353636383664666665333464653763366265383237386535393361616661306335643961222C22746F6B656E223A22626139623638306236383963663935646365643232656662396265623963303163326239336463653231303336363038227D',1795453805472,NULL);
INSERT INTO "events" VALUES('evt_01m84p5rxeedt80fsee17c8tez','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','hok_01m84p5q63f689y1j29rq3nndp','job_01m84p5rxeevw9w4jc924pc6t4','stage_changed','candidateStageChange','~LJffEO-SeKmUbInV0FnR6B7jKw0h3Galj1dc5cjC1wQ',1795453805486,'54f45a5a-da4c-4e61-a05a-7a391c0cf32f','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2264393830346235642D646163392D343361342D613938632D333066316136313839333463222C227472696767657265644174223A313739353435333830353438362C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2235346634356135612D646134632D346536312D613035612D376133393163306366333266222C2263616E6469646174654964223A2235346634356135612D646134632D346536312D613035612D376133393163306366333266222C22636F6E746163744964223A2234383835323434342D333865662D346164392D626532622D326133366534623662323435222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2238393266616237613836343061356266303131343733653265376331626637356264306231326131623130616239616534633136306263663663363035306336222C22746F6B656E223A22363637383862343964333438663666333237356534633566313336376631346363663463656434376233346239646538227D',1795453805486,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m84p5q63f689y1j29rq3nndp','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','candidateStageChange',X'01F313D65FA17B262228F00A895F6AE79FB9D222309296C747217BF33D73C63276CA1883F92EC6B355F0467F27CED991F6BE24C11072578B30C24A038D88A69813BE56D3F339FBC060BBA12A4E8CC1751470948B','c0f3201ae8b4990567ae6588a4dc3e87120cb7bab542eb68d6c8064e8e54b359',X'015DCDBC79191E7058848D4E620AB466ADD370ADE7A627C0A1464CEE2534F78B126D078E47B2175D3B8EEC9AEC740C6A12282E6E2D3814549DBFD37D76264F53BCF1AAA8BEA52DA60083CBBCB010A82E129F4484B1A5CB5FE8','a29e4cce-b654-4683-9de4-f8eace400748','on','us',1795453805486,1795453803715,NULL);
INSERT INTO "hooks" VALUES('hok_01m84p5q64fjs8xqr29ex3k4jp','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','applicationCreated',X'01A6EFC76592FF5B0FA5890F9824AEA1F3F62403A8B81790FF70ABE1F9C702F53F5FAB9EC653DF4A9A2DF9AC7759F0E5D85368F889955EBF819AAFE8DB3E73B8DA1134B5848A7C651AFBBB675F94C0CD1C7C48D0','0a42e50b452634c530be236a0f7398613403d4aaff00d35678d845aef42c1be7',X'0187B53F53D0125CB4FDDB048790A5D29F6B4C8645B50BA2080412410DA85E6C7DC55FA4CFA1E7E87AA10DCBB08628C4C66D8A4D6EEB690A111EFC1ABF44745E5A8C14A9184880095841E1E839F222E55CF007AD3D1AB7D37C','d3ed0d3f-d613-4274-beb7-b2bd855cc5ac','on','us',1795453805477,1795453803716,NULL);
INSERT INTO "hooks" VALUES('hok_01m84p5q65fzfsstqe1egmzx8r','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','candidateArchiveChange',X'0179F06598CE7C99CCDFD8642A88846CF64145F9706FF80F9D5766134332F06E9FD4EBABB588164DFE87FBB6146A71C926E3D38CBE71A146FFC044D9B4E5BC56947E3B5329C7944CB37DF887904501FF208312E9','f2c60cdc8827108656d5e198df47a6226f9e7ba33dd6c00b73c194bbf5b12667',X'013D5A0C60D51013D6807E2BCB1D2218AE22D6608484C0EA5169BD7B950DBB426ED4AF865EEC3ECFC056100BD411F95DA05A4B06011761884FD78B149D87F2A1545BA25218E31988CC1193361FB963A92148CA9514341A7943','7f878c50-c80f-4037-aa69-a04077e637e8','on','us',NULL,1795453803717,NULL);
INSERT INTO "hooks" VALUES('hok_01m84p5q66egds7a6qes1mdc53','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','candidateHired',X'018F3F6ED7A0C2F3DF2B71A8F6923F1885B6D2B0175C4C9D7EFDEBEA00355664DBB0BA9B15D757CE846F266CD064B21F64F39BDECCA5C1B669D4510265B6C9738ED99182A9283726C81DAC4F37A9123FAC0C9789','c884b3ef74f3d0896c19f5c93698ad9e34b004ce14170d5e5b2b3ecb80175ee5',X'015B37B6C1A6E68462927EFB954DCD8264EE9C83D9A2752A38D4D493435E10F04129E2B53902C193953B55CB3D17E7AFF106DCB6CD2304BB5EA5D8E22D54629E57580D0DA0B090D36E5DDA2E5ADBE31E2A6CC6C4B17BBDCC70','23b85c2f-2e1e-4815-9a55-dfc39185e77c','on','us',NULL,1795453803718,NULL);
INSERT INTO "hooks" VALUES('hok_01m84p5q67f5mrj12n1n15b1w0','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','candidateDeleted',X'01C6A9CEBFFD88A6C7E76671A37A9348599E31D37DE7E6EF55206067975617B38331155CFF31F19DF18B96795E30420A1B437D54D7768FB2EE29EC69B8B6855DB07C21E5E8BD8C909786D9254A5095DED729F2B8','6f90d2dcadd9147054e979047e04927c1f118a0f909cab27bed821aefb4683c6',X'01079C66EC3B40E7EFD348C4F36020E03B748FDE7AE01F9C746B9ABF68ED1E185768848128C21E58C6AB773C2E625CDFE63992217126EBCE369EA2EAF3EFA04F27EA28B69D8C96ED2657748F32A6A8BD86E0E00C9E24CB203A','d3f321bb-20a6-4934-b9e5-584dc27a564f','on','us',NULL,1795453803719,NULL);
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
INSERT INTO "invitations" VALUES('inv_01m84p5sbre3tbm06ma0d1jmaf','org_01m84p5k6devpaznyv7p3jk4mq','sub_01m84p5sbrf94tvfwryhqkc2qj',1,1,'d546484c3ed9c1a309595d53f90c5c73f66dfaac412f49e16a3d1af6304c2b47',1795453805944,'[]',NULL);
INSERT INTO "invitations" VALUES('inv_01m84p5w2af70ra0vbcwtks64n','org_01m84p5k6devpaznyv7p3jk4mq','sub_01m84p5w2afs9tr8wpf9dxaxh2',1,1,'5ec4ae60eafbfbd70d462c3474c92226e3378ad2eed80fe4d8c8e1e3e6abaad4',1795453808714,'[]',NULL);
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
INSERT INTO "jobs" VALUES('job_01m84p5rx0eras37ke0s4e6r7a','org_01m84p5k6devpaznyv7p3jk4mq','decide_event','evt_01m84p5rx0fyjaqk3aqsm3z6pw','con_01m84p5k8cfsd9pvt5akt46x86','done',1795453805472,1795453805472,NULL,0,0,1,1795453865479,'',1795453805951);
INSERT INTO "jobs" VALUES('job_01m84p5rxeevw9w4jc924pc6t4','org_01m84p5k6devpaznyv7p3jk4mq','decide_event','evt_01m84p5rxeedt80fsee17c8tez','con_01m84p5k8cfsd9pvt5akt46x86','done',1795453805486,1795453805486,NULL,0,0,1,1795453865488,'',1795453806578);
INSERT INTO "jobs" VALUES('job_01m84p5sbrf0ks9pmyfpd0zhx0','org_01m84p5k6devpaznyv7p3jk4mq','expire_order','ord_01m84p5sbrfda8s7p5etv04wyq','','waiting',1795453805944,1796058605944,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84p5sbwfw0aga6nr7ew7xqt','org_01m84p5k6devpaznyv7p3jk4mq','perform_effect','eff_01m84p5sbwfawvdknrw3dj6npz','letters','done',1795453805948,1795453805948,NULL,0,0,1,1795453865955,'',1795453805971);
INSERT INTO "jobs" VALUES('job_01m84p5sbxf93tkqh3qz1xh2x8','org_01m84p5k6devpaznyv7p3jk4mq','perform_effect','eff_01m84p5sbxfhn80dzcn1fhzdes','con_01m84p5k8cfsd9pvt5akt46x86','done',1795453805949,1795453805949,NULL,0,0,1,1795453865955,'',1795453806414);
INSERT INTO "jobs" VALUES('job_01m84p5sche9dtttc3w1b4xvpt','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','inv_01m84p5sbre3tbm06ma0d1jmaf','','done',1795453805969,1795453805969,NULL,0,0,1,1795453865972,'',1795453805974);
INSERT INTO "jobs" VALUES('job_01m84p5ssfeh8rfrb951kg5dkv','org_01m84p5k6devpaznyv7p3jk4mq','score_sitting','sit_01m84p5se3fg6t0e8pts2zp7t4','','done',1795453806383,1795453806383,NULL,0,0,1,1795453866383,'',1795453806385);
INSERT INTO "jobs" VALUES('job_01m84p5sshemrv6ptxmmxn9ay6','org_01m84p5k6devpaznyv7p3jk4mq','perform_effect','eff_01m84p5sshedk96s0384wvddq4','con_01m84p5k8cfsd9pvt5akt46x86','done',1795453806385,1795453806385,NULL,0,0,1,1795453866415,'',1795453807572);
INSERT INTO "jobs" VALUES('job_01m84p5sshfdzrx7d67f8mmzgx','org_01m84p5k6devpaznyv7p3jk4mq','perform_effect','eff_01m84p5sshfexaxykhra3f9epm','con_01m84p5k8cfsd9pvt5akt46x86','done',1795453806385,1795453806385,NULL,0,0,1,1795453866578,'',1795453808659);
INSERT INTO "jobs" VALUES('job_01m84p5sshffatzg1e2a4s6ygp','org_01m84p5k6devpaznyv7p3jk4mq','perform_effect','eff_01m84p5sshf2js1szpkqpe7jwz','con_01m84p5k8cfsd9pvt5akt46x86','done',1795453806385,1795453806385,NULL,0,0,1,1795453867573,'',1795453808347);
INSERT INTO "jobs" VALUES('job_01m84p5sshfxhs1x2w92ey3nw4','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','ord_01m84p5sbrfda8s7p5etv04wyq','','done',1795453806385,1795453806385,NULL,0,0,1,1795453866385,'',1795453806386);
INSERT INTO "jobs" VALUES('job_01m84p5stdeepsxvwry021kwb1','org_01m84p5k6devpaznyv7p3jk4mq','sweep_copies','eff_01m84p5sshfexaxykhra3f9epm','con_01m84p5k8cfsd9pvt5akt46x86','waiting',1795453806413,1795540206413,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84p5stdfms8wekxy6m97rwj','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','inv_01m84p5sbre3tbm06ma0d1jmaf','','done',1795453806413,1795453806413,NULL,0,0,1,1795453866415,'',1795453806419);
INSERT INTO "jobs" VALUES('job_01m84p5stdfmwrdmzv06tdzb9t','org_01m84p5k6devpaznyv7p3jk4mq','sweep_copies','eff_01m84p5sshfexaxykhra3f9epm','con_01m84p5k8cfsd9pvt5akt46x86','waiting',1795453806413,1795457406413,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84p5tykefvt5w39t139pwnh','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','ord_01m84p5sbrfda8s7p5etv04wyq','','done',1795453807571,1795453807571,NULL,0,0,1,1795453867573,'',1795453807574);
INSERT INTO "jobs" VALUES('job_01m84p5vpvfw2b51j7kh1ra3pj','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','ord_01m84p5sbrfda8s7p5etv04wyq','','done',1795453808347,1795453808347,NULL,0,0,1,1795453868353,'',1795453808354);
INSERT INTO "jobs" VALUES('job_01m84p5w0ef6wvkjtv68mk0n4b','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','inv_01m84p5sbre3tbm06ma0d1jmaf','','done',1795453808654,1795453808654,NULL,0,0,1,1795453868661,'',1795453808663);
INSERT INTO "jobs" VALUES('job_01m84p5w2aesnsay22xp5gs0ks','org_01m84p5k6devpaznyv7p3jk4mq','expire_order','ord_01m84p5w2afgytt4trfsprep7p','','waiting',1795453808714,1796058608714,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m84p5w2afw687v0dtev21byr','org_01m84p5k6devpaznyv7p3jk4mq','perform_effect','eff_01m84p5w2af51tadrvgmahsvts','letters','done',1795453808714,1795453808714,NULL,0,0,1,1795453868718,'',1795453808726);
INSERT INTO "jobs" VALUES('job_01m84p5w2peyp9sb2t02bzaers','org_01m84p5k6devpaznyv7p3jk4mq','effects_settled','inv_01m84p5w2af70ra0vbcwtks64n','','done',1795453808726,1795453808726,NULL,0,0,1,1795453868728,'',1795453808729);
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
INSERT INTO "master_key" VALUES(1,'44193d12131fb1cd',1795453799492);
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
INSERT INTO "members" VALUES('mem_01m84p5k6deepbkh2q0301kqxz','org_01m84p5k6devpaznyv7p3jk4mq','mika@northwind.example','owner','',1795453799629,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('e51c56dff5fed8f1ff5bb71de175d0f35f7330174599dec0dd8b62011a0eac3f','org_01m84p5k6devpaznyv7p3jk4mq','mem_01m84p5k6deepbkh2q0301kqxz','set_password',1796058599630);
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
INSERT INTO "orders" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq','org_01m84p5k6devpaznyv7p3jk4mq','sandbox','sub_01m84p5sbrf94tvfwryhqkc2qj','inv_01m84p5sbre3tbm06ma0d1jmaf',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m84p5k8cfsd9pvt5akt46x86','54f45a5a-da4c-4e61-a05a-7a391c0cf32f','48852444-38ef-4ad9-be2b-2a36e4b6b245','rul_01m84p5rwef99tnfkacpyx7y58','dec_01m84p5sbrex4rana7ynv80fy9','res_01m84p5ssgfq486x4pckszg3hw',1795453805944,1796058605944,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m84p5w2afgytt4trfsprep7p','org_01m84p5k6devpaznyv7p3jk4mq','production','sub_01m84p5w2afs9tr8wpf9dxaxh2','inv_01m84p5w2af70ra0vbcwtks64n',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795453808714,1796058608714,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m84p5k6devpaznyv7p3jk4mq','Northwind Robotics','UTC','mika@northwind.example',1795453799629,90);
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
CREATE TABLE results (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  order_id        TEXT NOT NULL UNIQUE REFERENCES orders(id),
  sitting_id      TEXT NOT NULL,
  environment     TEXT NOT NULL,
  envelope        TEXT NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "results" VALUES('res_01m84p5ssgfq486x4pckszg3hw','org_01m84p5k6devpaznyv7p3jk4mq','ord_01m84p5sbrfda8s7p5etv04wyq','sit_01m84p5se3fg6t0e8pts2zp7t4','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T17:10:06.383Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795453806384);
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
INSERT INTO "rules" VALUES('rul_01m84p5rwef99tnfkacpyx7y58','org_01m84p5k6devpaznyv7p3jk4mq','con_01m84p5k8cfsd9pvt5akt46x86','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795453805454,1795453805454,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}','{}','[]',NULL);
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795453799431);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795453799433);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795453799437);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795453799439);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795453799443);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795453799444);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795453799452);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795453799456);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795453799460);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795453799461);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795453799462);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795453799471);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795453799473);
INSERT INTO "schema_migrations" VALUES(14,'0014_backfills','f0625370bba6bef223cae4b6e251bf222d951ec0c67117675914ebd2c59c3146',1795453799475);
INSERT INTO "schema_migrations" VALUES(15,'0015_check_ups','81c14c62e9216a11cdde1c2fb13a18c725d0810df92f4ecdcafafcbc8a82aba6',1795453799476);
INSERT INTO "schema_migrations" VALUES(16,'0016_rule_terms','45469df257ad0306e3b1fae2eea242999d7374581f8ddbc797f4d407a3d00357',1795453799478);
INSERT INTO "schema_migrations" VALUES(17,'0017_deliveries','6a259da7275ebb0e8ce5aba1afe75f3101aeb5f4c2133cbfd835815f5ea3eee3',1795453799487);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('680345a5a4b1ec33555f8ed54a8bb73882d3d1ebc8b9689838464abaf411c702','org_01m84p5k6devpaznyv7p3jk4mq','inv_01m84p5sbre3tbm06ma0d1jmaf','ord_01m84p5sbrfda8s7p5etv04wyq',1,1795453806014);
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
INSERT INTO "sittings" VALUES('sit_01m84p5se3fg6t0e8pts2zp7t4','org_01m84p5k6devpaznyv7p3jk4mq','ord_01m84p5sbrfda8s7p5etv04wyq','bigfive-120','1.0.0','en','submitted',1795453806019,NULL,1795453806383);
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
INSERT INTO "subjects" VALUES('sub_01m84p5sbrf94tvfwryhqkc2qj','org_01m84p5k6devpaznyv7p3jk4mq','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m84p5k8cfsd9pvt5akt46x86','54f45a5a-da4c-4e61-a05a-7a391c0cf32f','48852444-38ef-4ad9-be2b-2a36e4b6b245',1795453805944);
INSERT INTO "subjects" VALUES('sub_01m84p5w2afs9tr8wpf9dxaxh2','org_01m84p5k6devpaznyv7p3jk4mq','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795453808714);
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
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',1,'org_01m84p5k6devpaznyv7p3jk4mq',1795453805944,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m84p5sbrex4rana7ynv80fy9"}');
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',2,'org_01m84p5k6devpaznyv7p3jk4mq',1795453805973,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m84p5sbwfawvdknrw3dj6npz","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',3,'org_01m84p5k6devpaznyv7p3jk4mq',1795453806014,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',4,'org_01m84p5k6devpaznyv7p3jk4mq',1795453806019,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',5,'org_01m84p5k6devpaznyv7p3jk4mq',1795453806383,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',6,'org_01m84p5k6devpaznyv7p3jk4mq',1795453806384,'system','scored','The answers are scored.','{"result_id":"res_01m84p5ssgfq486x4pckszg3hw"}');
INSERT INTO "timeline" VALUES('ord_01m84p5sbrfda8s7p5etv04wyq',7,'org_01m84p5k6devpaznyv7p3jk4mq',1795453808662,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m84p5sshedk96s0384wvddq4","kind":"form","state":"done","remote_id":"4f64e259-33b5-4322-987f-b393897f19bb","reason":""},{"id":"eff_01m84p5sshf2js1szpkqpe7jwz","kind":"link","state":"done","remote_id":"http://127.0.0.1:15193/console/orders/ord_01m84p5sbrfda8s7p5etv04wyq","reason":""},{"id":"eff_01m84p5sshfexaxykhra3f9epm","kind":"tags:completed","state":"done","remote_id":"54f45a5a-da4c-4e61-a05a-7a391c0cf32f","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m84p5w2afgytt4trfsprep7p',1,'org_01m84p5k6devpaznyv7p3jk4mq',1795453808714,'key_01m84p5k6dfkgsz1cwq673t08m','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m84p5w2afgytt4trfsprep7p',2,'org_01m84p5k6devpaznyv7p3jk4mq',1795453808729,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m84p5w2af51tadrvgmahsvts","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795453804683,1795453804683);
INSERT INTO "turns" VALUES('template con_01m84p5k8cfsd9pvt5akt46x86 [bascule:bigfive-120:1.0.0]',1795453807382,NULL);
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
COMMIT;
