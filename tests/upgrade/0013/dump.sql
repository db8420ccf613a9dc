-- schema 13
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
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','0139c7fc56e6','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206579);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','01421dc3d1a1','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206486);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','05f51b24dd8b','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206581);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','062da72b156e','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206644);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','0d11dcfc70fc','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206544);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','0ef06eb7fdc4','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206515);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','10e16bacc059','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206636);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','111b20f7c0c9','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206524);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','143bc352bd68','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206540);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','1937ef3ee2fe','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206584);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','2060e498d216','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206629);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','2400a56b95f6','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206575);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','2bb98cfac1bd','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206466);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','2fc70a088f6a','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206655);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','30eac87997dc','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206497);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','31a4eda53bd6','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206461);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','333cac25deb5','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206455);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','33c414333bb8','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206536);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','355d60d9e7ab','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206506);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','3675c4c0a4fa','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206519);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','3dad842f3999','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206520);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','3fe1d6dc607f','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206640);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','414f26d9d1a0','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206587);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','44c3198a30db','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206560);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','491777a16965','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206608);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','50268012b1e0','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206485);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','509a173d6651','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206501);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','50d3501ca061','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206572);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','50fdeeb30396','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206622);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','531564f18e55','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206602);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','551c0c9b760d','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206660);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','55374e48f177','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206542);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','55e516a4b546','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206603);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','56c3a8de5edb','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206611);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','580ab83e1cba','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206668);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','5b69543fea6a','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206511);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','5ed54bc8b087','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206600);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','61b9b1fc5d7d','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206476);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','624feeb2c09b','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206471);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','6efd893ccd40','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206566);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','6fbea26adcd8','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206638);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','7a2ecd85708d','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206483);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','7bb089433658','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206610);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','7c044e679050','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206633);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','7c4e1f3fd39a','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206491);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','7fb5ad3b96a0','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206616);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','82146dfb4635','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206488);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','83129060c016','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206598);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','87644bf3453c','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206478);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','87a11834e8ed','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206508);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','885fd3b3ef81','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206666);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','894eb9ce3f80','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206551);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','8abe301600a2','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206481);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','8c1871a224c8','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206657);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','92a33e44c394','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206625);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','94580d246095','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206586);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','94dd3ca1d5f3','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206555);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','97996c789c6a','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206528);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','996605ff0a4b','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206620);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','99a289b495e5','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206499);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','99de860c552e','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206648);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','9aed609d74b3','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206553);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','9c44b40b16b9','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206509);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','9f06b2284c7b','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206589);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','a08f3404bb9b','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206469);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','a17ecfd9f0df','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206548);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','a1c3e79879ba','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206538);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','a9b553125d7c','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206493);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','aa1469209fd5','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206627);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','ab4473d52c29','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206549);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','ad59fc2dad89','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206618);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','af2463541917','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206526);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','af2f35fe9193','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206545);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','b4e063d18133','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206596);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','b7e6302e1cb8','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206652);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','bb75f1ae467d','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206669);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','be31d96a7201','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206574);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','be81aefe86ee','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206606);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','beefaaa3e792','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206464);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','bf4c26cc6c59','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206631);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','c022005c0d94','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206457);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','c15c433e1f5f','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206559);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','c74e27d454d9','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206664);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','c9013a199145','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206569);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','cb53f2e2a2b3','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206564);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','cccf5ff4be15','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206452);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','d04ad9ae1364','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206557);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','d36333d07e71','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206534);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','d43aaa4a6d52','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206517);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','d4fd45a0234d','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206489);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','d509771b4fb9','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206562);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','d9999c7a79c0','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206592);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','da0c46d92484','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206530);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','dad345c18115','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206583);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','dce58eeb4e1f','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206568);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','dd4da6791db7','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206496);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','dded67e92071','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206479);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','e182c7175300','org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1,1795416206590);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','e2d0f59156ca','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206646);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','e6fcd3998828','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206662);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','ec032e5da592','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206642);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','ed45a805b51c','org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1,1795416206513);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','edaa5685f3f9','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206571);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','eecdf762ae13','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206504);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','eee062e36d34','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206653);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','eeeb7df1eb62','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206475);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','f4c48466f705','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206613);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','f6014d94b970','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206594);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','f73df6e7af85','org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1,1795416206615);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','f81172012fe7','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206650);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','fbeb56da0b3a','org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1,1795416206532);
INSERT INTO "answers" VALUES('sit_01m83jab3eer6skcfagh2y96ta','fd6bf8627d59','org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1,1795416206522);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, name TEXT NOT NULL DEFAULT 'First key', permissions TEXT NOT NULL DEFAULT 'orders:read orders:write results:read setup:read', made_by TEXT REFERENCES members(id), expires_at INTEGER, last_used_at INTEGER, revoked_at INTEGER) STRICT;
INSERT INTO "api_keys" VALUES('key_01m83ja5a8fbe8z8ba484yrdr1','org_01m83ja5a8fhv9gxwv8mdr5f8h','6c570f6e2eb045e15bfed6be520e547f033502a073599abfc32fa6675762a190','GknE',1795416200520,'First key','orders:read orders:write results:read setup:read',NULL,NULL,1795416206674,NULL);
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
INSERT INTO "audit" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h',1,1795416200520,'operator','org.set_up','org_01m83ja5a8fhv9gxwv8mdr5f8h','{"owner":"mem_01m83ja5a8ewdbtzkhhv7zy4ae"}','','ac8a32672a705e3176574d06ff8b0292be455b7ecc93939a92d2874e1b6d1804');
INSERT INTO "audit" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h',2,1795416200520,'operator','key.made','key_01m83ja5a8fbe8z8ba484yrdr1','{"permissions":"orders:read orders:write results:read setup:read"}','ac8a32672a705e3176574d06ff8b0292be455b7ecc93939a92d2874e1b6d1804','958b9f1e0f7db9e6ae533122dc6f2613b26931a9d19ed101357b5b97dca737f5');
INSERT INTO "audit" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h',3,1795416200626,'operator','connection.made','con_01m83ja5djfqes0ar33h8gpah2','{"provider":"lever","environment":"sandbox","credential":"api_key"}','958b9f1e0f7db9e6ae533122dc6f2613b26931a9d19ed101357b5b97dca737f5','93a7e3191c3ea5c4fb47fc4ab418530d783cccf4195ea6efba393ee2b6eac3c9');
INSERT INTO "audit" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h',4,1795416206068,'operator','rule.made','rul_01m83jaaqmf92aq2pcxq1ntq4f','{"connection":"con_01m83ja5djfqes0ar33h8gpah2","state":"on"}','93a7e3191c3ea5c4fb47fc4ab418530d783cccf4195ea6efba393ee2b6eac3c9','4678eb09ec28f0b9933b938b91c15bbff3d075abc9d867eb8528ccb133809055');
INSERT INTO "audit" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h',5,1795416206674,'key_01m83ja5a8fbe8z8ba484yrdr1','key.used','key_01m83ja5a8fbe8z8ba484yrdr1','{}','4678eb09ec28f0b9933b938b91c15bbff3d075abc9d867eb8528ccb133809055','5c01b8b705de7824389892833cbba5017d6bc6f8434560a04fb575b082a38ba8');
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
INSERT INTO "call_budgets" VALUES('con_01m83ja5djfqes0ar33h8gpah2',1795416209426,0,0,0,0,0,0,1795416200626,55,0,0,0,'');
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
INSERT INTO "connections" VALUES('con_01m83ja5djfqes0ar33h8gpah2','org_01m83ja5a8fhv9gxwv8mdr5f8h','lever','sandbox','http://127.0.0.1:33259/v1',X'01DFF4AFD04E418914ADBD5E700E8AB33E5B05209EAF2C9896FC2D960B8DA02815E21985B7E4E7A0A5C12403F7B7F374AB895A5B8AB7652EFC8341B44082DC014975C4AF692200CA50FDF3A94FF0F86AF57D73A8A8262A85FF','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795416200626,NULL,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h',X'01D257A97E9D780AFD4A7EC3F6406AED8B39B68F0C824424A4AE200A28BEC5A986C34E30CC1262FEF97A7455B3160FB02C3C53DEF64B4CD5E89D7155AAE65A8B40676137F49B31D162');
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
INSERT INTO "decisions" VALUES('dec_01m83jab1mef4sdfwz1f8rw466','org_01m83ja5a8fhv9gxwv8mdr5f8h','rul_01m83jaaqmf92aq2pcxq1ntq4f','con_01m83ja5djfqes0ar33h8gpah2','evt_01m83jaar7e2bsm1sgj6y6nkhs','2dbefc7e-227c-49d8-97af-58e6dc3a5345','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795416206102','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"entered after the rule was switched on","holds":true,"detail":""},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795416206387,NULL,1);
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
INSERT INTO "effects" VALUES('eff_01m83jab1pfpq9pgx3e44199kz','org_01m83ja5a8fhv9gxwv8mdr5f8h','mail','inv_01m83jab1mekbrr97x0a08p3yx:mail:1','inv_01m83jab1mekbrr97x0a08p3yx','','',NULL,'done','',1,0,'',1795416206390,1795416206395,1795416206402);
INSERT INTO "effects" VALUES('eff_01m83jab1qeqevxs0ad7f4qc3q','org_01m83ja5a8fhv9gxwv8mdr5f8h','tags:invited','inv_01m83jab1mekbrr97x0a08p3yx:tags:invited','inv_01m83jab1mekbrr97x0a08p3yx','con_01m83ja5djfqes0ar33h8gpah2','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"2dbefc7e-227c-49d8-97af-58e6dc3a5345","marker":"inv_01m83jab1mekbrr97x0a08p3yx"}',NULL,'done','2dbefc7e-227c-49d8-97af-58e6dc3a5345',1,0,'',1795416206391,1795416207027,1795416207507);
INSERT INTO "effects" VALUES('eff_01m83jabanfa686bm5qbqraw74','org_01m83ja5a8fhv9gxwv8mdr5f8h','form','ord_01m83jab1mfywvzv8byhsm4jyt:form','ord_01m83jab1mfywvzv8byhsm4jyt','con_01m83ja5djfqes0ar33h8gpah2','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:14268/console/orders/ord_01m83jab1mfywvzv8byhsm4jyt","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"2dbefc7e-227c-49d8-97af-58e6dc3a5345","marker":"ord_01m83jab1mfywvzv8byhsm4jyt"}',NULL,'done','eabeb8de-b297-45a3-84db-bf6c0358e136',1,0,'',1795416206677,1795416208307,1795416209108);
INSERT INTO "effects" VALUES('eff_01m83jabanek6a9ph8d24061f8','org_01m83ja5a8fhv9gxwv8mdr5f8h','link','ord_01m83jab1mfywvzv8byhsm4jyt:link','ord_01m83jab1mfywvzv8byhsm4jyt','con_01m83ja5djfqes0ar33h8gpah2','{"what":"link","url":"http://127.0.0.1:14268/console/orders/ord_01m83jab1mfywvzv8byhsm4jyt","opportunity_id":"2dbefc7e-227c-49d8-97af-58e6dc3a5345","marker":"ord_01m83jab1mfywvzv8byhsm4jyt"}',NULL,'done','http://127.0.0.1:14268/console/orders/ord_01m83jab1mfywvzv8byhsm4jyt',1,0,'',1795416206677,1795416208467,1795416208628);
INSERT INTO "effects" VALUES('eff_01m83jabanftdt8f4qatysnfdm','org_01m83ja5a8fhv9gxwv8mdr5f8h','tags:completed','ord_01m83jab1mfywvzv8byhsm4jyt:tags:completed','inv_01m83jab1mekbrr97x0a08p3yx','con_01m83ja5djfqes0ar33h8gpah2','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"2dbefc7e-227c-49d8-97af-58e6dc3a5345","marker":"ord_01m83jab1mfywvzv8byhsm4jyt"}',NULL,'done','2dbefc7e-227c-49d8-97af-58e6dc3a5345',1,0,'',1795416206677,1795416207347,1795416207988);
INSERT INTO "effects" VALUES('eff_01m83jadqpf0gt5e437mgk36gb','org_01m83ja5a8fhv9gxwv8mdr5f8h','mail','inv_01m83jadqpf27t401r44xeh55y:mail:1','inv_01m83jadqpf27t401r44xeh55y','','',NULL,'done','',1,0,'',1795416209142,1795416209146,1795416209156);
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
INSERT INTO "events" VALUES('evt_01m83jaar7e2bsm1sgj6y6nkhs','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','hok_01m83ja90nff692mhc4e80nazc','job_01m83jaar7ej08caacp2zxwrtq','application_created','applicationCreated','~DJecb5CUPQd5ky7El9EFv8c1VQRKleSXnMAwwCbYoCc',1795416206084,'2dbefc7e-227c-49d8-97af-58e6dc3a5345','',0,X'7B226964223A2262303435323035662D626464642D346633642D393666352D623834363864663061373331222C227472696767657265644174223A313739353431363230363038342C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2232646265666337652D323237632D343964382D393761662D353865366463336135333435222C2263616E6469646174654964223A2232646265666337652D323237632D343964382D393761662D353865366463336135333435222C22636F6E746163744964223A2234333065613664332D656264332D346166622D613635332D386264363263613730303465222C226170706C69636174696F6E4964223A2237396165376163302D336164622D343732662D396564642D653939363032366336326132227D2C227369676E6174757265223A2236633863653161306236373561663933323064353064396164376630343236656337633338643662326633306664666363653330346462313134643962646637222C22746F6B656E223A22393666356537633534306136316238633634393135383166343863656437336431383161316235663666303836616433227D',1795416206087,NULL);
INSERT INTO "events" VALUES('evt_01m83jaarpe1japfrvke33cm2t','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','hok_01m83ja90mezes2e541dfqma2t','job_01m83jaarpfftrm6kdjfdxcd9h','stage_changed','candidateStageChange','~qz_k3RpDDYmvR4yS8oQ1qJTEwJqHo_YTkegJsoyDF9M',1795416206102,'2dbefc7e-227c-49d8-97af-58e6dc3a5345','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2231646638623939662D333236382D343462622D383731382D636130666531323634613531222C227472696767657265644174223A313739353431363230363130322C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2232646265666337652D323237632D343964382D393761662D353865366463336135333435222C2263616E6469646174654964223A2232646265666337652D323237632D343964382D393761662D353865366463336135333435222C22636F6E746163744964223A2234333065613664332D656264332D346166622D613635332D386264363263613730303465222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2232616231663461653734643465346535396437316130386366633239636430663032663063386161353436306663636131333063653135383430373664666131222C22746F6B656E223A22386134623064333466316665623664326333373630306430643937613065333634323365353162373964666465646631227D',1795416206102,NULL);
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
INSERT INTO "hooks" VALUES('hok_01m83ja90mezes2e541dfqma2t','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','candidateStageChange',X'01DB72F752DD4DFF618020536AD1E1D5ABE834DEF1FAE702179EFF64BBB0BB9C1A67FF15D5DBF884FEAF3F2088D5DE223D1717958DA2810C7AEFBFEFABDC74325C5A821D81F3D2A412F7C7A9825F4CBCE5A1A54C','2e95f06de68928ee9dc7d9c111803843b935a0181bea7b6ed2cd92fab7e66c36',X'01669D6399E186ADD927B8816B4318C5DAE53134A44F98C588F988AEBFE8ED097EBDD24CC737460CFAEB0F325B48C44E0E75BEA5632EB0C3421C99691FC7E5095DA072E7C28584BEA99DEECF494232544883FE847637DB123C','4cd8659d-970f-4ab7-8e71-a5f3391aac7f','on','us',1795416206102,1795416204308);
INSERT INTO "hooks" VALUES('hok_01m83ja90nff692mhc4e80nazc','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','applicationCreated',X'016427BD2DEEC9A762BAAEF3BA2EB2CC8DA078BE1FDFFEF957E4C0E2B3E598121403B4CFE4651B94ABE1A61EE1200CB8A6B729AB82164EC1F5B7B59C8199626C40707FC312F41E636BDC02BE81A62971E9B390FE','197a5151a322ea9fb7be71806b39e0769ca94b10821aeea4a10dabd6cc9baf41',X'013D8314652F7199B92E86F75BDA07D442C377FEC2D3AC751E90725C262719EA5B41EC013151CB693D68C8F5211BD49FDD11A752F309A585FDA623F8B6266CBED2571F08D7EBFF0ADB5D2D096EF954C6F747A148EFC46BA5E7','c0974282-8179-4fb3-93e8-b3f7ef85be0f','on','us',1795416206088,1795416204309);
INSERT INTO "hooks" VALUES('hok_01m83ja90pfajveyz2drh7cx63','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','candidateArchiveChange',X'013C066200F02B01019F20943BF23212DDDCDF924447094BEBD75E8D71D2B6F54BAEC82A7D6242FC137465D8C94E8974A45D7C2766258D2A8323B482FECF0DDA3DF83A39D72198B8C2E747E7649FBBC0B46E7A58','37cb3ca6751447d3beeafc4dea3b3cd1371f2af749d0ae460e919029b223f87c',X'01ED404E223C91F823BCD3A90ABB7A19C1A6EE88B7CC17D1A2303C04918E6277103888F8F11D7FF103B9B5F343278D28101738964EF19D76A4DD22B73FD4EAEAC3112CC27B6CF19D694E743D7EADD5C1592AF5BC6C41295B0F','1a0047a5-869c-4da8-9356-6e9802c556dd','on','us',NULL,1795416204310);
INSERT INTO "hooks" VALUES('hok_01m83ja90qedybvg62z7zct8kd','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','candidateHired',X'01C2687FBA4863015A23E7DC36983B87B3526D703072AC51B123D3C1DB9F7D8D29079BFF8E0CE84A11B4736553FAEC551AE817D813BEAF7E3E4D33DF2E48B8B94C2D65BFABC6DF5C24487B5700B56D961E17E5EB','09ad2a72937792ae65098cd91208e86a11fd4698031e80bb71f7fefb938c921d',X'014A04EBF890953CE6C0380BA42524D482301299E68734DF506681238DBAB7424EB8C1D15490F69C973398B38C4BD6241A30A959BCAB17D14A473E04ADAC5281E6EF58A68AF9169DB447D5AD4110C1D83A0748DBE02AFAFA1D','2f81d71e-c6ed-4402-960a-50a1526250ac','on','us',NULL,1795416204311);
INSERT INTO "hooks" VALUES('hok_01m83ja90rec69sbfqnf9gdna9','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','candidateDeleted',X'0193EB081AE83F8658001B824D96C836F085E160FA9CC03F3D15B096268F8AC16DC57A51E0A255B7731ABC638DC7705DE248D8828345D711C79BBBD75CC3F0FAF11EB6B6E6B7041C52ED355305AED4496BDA01EF','cff093e05cb1722192826d98cb7251cd55c7383d102486cba12ee670d54ed81c',X'01D9A2DD2C8456F9F6A41699E46FD655E4DEF33015E4FA7F13A88947A5C428838974BAEE3F0686AF5468A39373144CDADF61166D3386FED3B405EDF50E3552DFC7FEF90E8F03CD0697F6D4D13B889161178FB2CEBCF035AC9E','ed303f43-aac0-47a2-827d-f7e908c3153f','on','us',NULL,1795416204312);
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
INSERT INTO "invitations" VALUES('inv_01m83jab1mekbrr97x0a08p3yx','org_01m83ja5a8fhv9gxwv8mdr5f8h','sub_01m83jab1mep5s5s42pzht6key',1,1,'f965217fee68f1328fe9975e505608a88820e05ce8d9f7c72e6b88a43190cd92',1795416206388);
INSERT INTO "invitations" VALUES('inv_01m83jadqpf27t401r44xeh55y','org_01m83ja5a8fhv9gxwv8mdr5f8h','sub_01m83jadqpe63s23bq6k4tqbhq',1,1,'72bedb00b231616aba619e6685370bc1c6102637d58a08cad0d53df246a11e95',1795416209142);
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
INSERT INTO "jobs" VALUES('job_01m83jaar7ej08caacp2zxwrtq','org_01m83ja5a8fhv9gxwv8mdr5f8h','decide_event','evt_01m83jaar7e2bsm1sgj6y6nkhs','con_01m83ja5djfqes0ar33h8gpah2','done',1795416206087,1795416206087,NULL,0,0,1,1795416266092,'',1795416206392);
INSERT INTO "jobs" VALUES('job_01m83jaarpfftrm6kdjfdxcd9h','org_01m83ja5a8fhv9gxwv8mdr5f8h','decide_event','evt_01m83jaarpe1japfrvke33cm2t','con_01m83ja5djfqes0ar33h8gpah2','done',1795416206102,1795416206102,NULL,0,0,1,1795416266107,'',1795416206868);
INSERT INTO "jobs" VALUES('job_01m83jab1mf7bt6fd4g3ev5ngt','org_01m83ja5a8fhv9gxwv8mdr5f8h','expire_order','ord_01m83jab1mfywvzv8byhsm4jyt','','waiting',1795416206388,1796021006388,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83jab1qf0arrjzvxptt47wh','org_01m83ja5a8fhv9gxwv8mdr5f8h','perform_effect','eff_01m83jab1qeqevxs0ad7f4qc3q','con_01m83ja5djfqes0ar33h8gpah2','done',1795416206391,1795416206391,NULL,0,0,1,1795416266392,'',1795416207508);
INSERT INTO "jobs" VALUES('job_01m83jab1qffxvnnptqgmr8bq0','org_01m83ja5a8fhv9gxwv8mdr5f8h','perform_effect','eff_01m83jab1pfpq9pgx3e44199kz','letters','done',1795416206390,1795416206390,NULL,0,0,1,1795416266392,'',1795416206403);
INSERT INTO "jobs" VALUES('job_01m83jab22fzzahryj0a4w5xrg','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','inv_01m83jab1mekbrr97x0a08p3yx','','done',1795416206402,1795416206402,NULL,0,0,1,1795416266404,'',1795416206405);
INSERT INTO "jobs" VALUES('job_01m83jabagf539vh64zjg685a2','org_01m83ja5a8fhv9gxwv8mdr5f8h','score_sitting','sit_01m83jab3eer6skcfagh2y96ta','','done',1795416206672,1795416206672,NULL,0,0,1,1795416266676,'',1795416206679);
INSERT INTO "jobs" VALUES('job_01m83jabane9ss5cywg6jp6hqk','org_01m83ja5a8fhv9gxwv8mdr5f8h','perform_effect','eff_01m83jabanftdt8f4qatysnfdm','con_01m83ja5djfqes0ar33h8gpah2','done',1795416206677,1795416206677,NULL,0,0,1,1795416266868,'',1795416207988);
INSERT INTO "jobs" VALUES('job_01m83jabanekcbx5cd98svwew4','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','ord_01m83jab1mfywvzv8byhsm4jyt','','done',1795416206677,1795416206677,NULL,0,0,1,1795416266678,'',1795416206679);
INSERT INTO "jobs" VALUES('job_01m83jabanf5ca8b6vxzdaxt1h','org_01m83ja5a8fhv9gxwv8mdr5f8h','perform_effect','eff_01m83jabanfa686bm5qbqraw74','con_01m83ja5djfqes0ar33h8gpah2','done',1795416206677,1795416206677,NULL,0,0,1,1795416267508,'',1795416209109);
INSERT INTO "jobs" VALUES('job_01m83jabanfm3r3nejm3wdh1kx','org_01m83ja5a8fhv9gxwv8mdr5f8h','perform_effect','eff_01m83jabanek6a9ph8d24061f8','con_01m83ja5djfqes0ar33h8gpah2','done',1795416206677,1795416206677,NULL,0,0,1,1795416267989,'',1795416208628);
INSERT INTO "jobs" VALUES('job_01m83jac4kepsbgzx7rvjs9x4g','org_01m83ja5a8fhv9gxwv8mdr5f8h','sweep_copies','eff_01m83jabanftdt8f4qatysnfdm','con_01m83ja5djfqes0ar33h8gpah2','waiting',1795416207507,1795502607507,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83jac4kfbxrfztxw0mt00yh','org_01m83ja5a8fhv9gxwv8mdr5f8h','sweep_copies','eff_01m83jabanftdt8f4qatysnfdm','con_01m83ja5djfqes0ar33h8gpah2','waiting',1795416207507,1795419807507,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83jac4kfj3s5d52f0vkxjy7','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','inv_01m83jab1mekbrr97x0a08p3yx','','done',1795416207507,1795416207507,NULL,0,0,1,1795416267508,'',1795416207510);
INSERT INTO "jobs" VALUES('job_01m83jackmedqvkp788v1sdytk','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','inv_01m83jab1mekbrr97x0a08p3yx','','done',1795416207988,1795416207988,NULL,0,0,1,1795416267989,'',1795416207990);
INSERT INTO "jobs" VALUES('job_01m83jad7menfaamn3xc3a8ksm','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','ord_01m83jab1mfywvzv8byhsm4jyt','','done',1795416208628,1795416208628,NULL,0,0,1,1795416268629,'',1795416208630);
INSERT INTO "jobs" VALUES('job_01m83jadpmfektrr2h2wdpjs43','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','ord_01m83jab1mfywvzv8byhsm4jyt','','done',1795416209108,1795416209108,NULL,0,0,1,1795416269110,'',1795416209111);
INSERT INTO "jobs" VALUES('job_01m83jadqpebfthrvphtyvqxnb','org_01m83ja5a8fhv9gxwv8mdr5f8h','expire_order','ord_01m83jadqpeesr66wgevsj3ar3','','waiting',1795416209142,1796021009142,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m83jadqqfpfvjkpx389ejxny','org_01m83ja5a8fhv9gxwv8mdr5f8h','perform_effect','eff_01m83jadqpf0gt5e437mgk36gb','letters','done',1795416209142,1795416209142,NULL,0,0,1,1795416269144,'',1795416209156);
INSERT INTO "jobs" VALUES('job_01m83jadr4ef0t3dddjyjnzqpw','org_01m83ja5a8fhv9gxwv8mdr5f8h','effects_settled','inv_01m83jadqpf27t401r44xeh55y','','done',1795416209156,1795416209156,NULL,0,0,1,1795416269157,'',1795416209158);
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
INSERT INTO "master_key" VALUES(1,'2b42333de0805781',1795416200358);
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
INSERT INTO "members" VALUES('mem_01m83ja5a8ewdbtzkhhv7zy4ae','org_01m83ja5a8fhv9gxwv8mdr5f8h','mika@northwind.example','owner','',1795416200520,'',NULL);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('58a12723057083528785d220eb3ba26bb8891120cc307d7596fb0e524ebbc074','org_01m83ja5a8fhv9gxwv8mdr5f8h','mem_01m83ja5a8ewdbtzkhhv7zy4ae','set_password',1796021000520);
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
INSERT INTO "orders" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt','org_01m83ja5a8fhv9gxwv8mdr5f8h','sandbox','sub_01m83jab1mep5s5s42pzht6key','inv_01m83jab1mekbrr97x0a08p3yx',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m83ja5djfqes0ar33h8gpah2','2dbefc7e-227c-49d8-97af-58e6dc3a5345','430ea6d3-ebd3-4afb-a653-8bd62ca7004e','rul_01m83jaaqmf92aq2pcxq1ntq4f','dec_01m83jab1mef4sdfwz1f8rw466','res_01m83jabanercr88pj7nhp7632',1795416206388,1796021006388,'',0,NULL);
INSERT INTO "orders" VALUES('ord_01m83jadqpeesr66wgevsj3ar3','org_01m83ja5a8fhv9gxwv8mdr5f8h','production','sub_01m83jadqpe63s23bq6k4tqbhq','inv_01m83jadqpf27t401r44xeh55y',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795416209142,1796021009142,'',0,NULL);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
, retention_days INTEGER NOT NULL DEFAULT 90) STRICT;
INSERT INTO "orgs" VALUES('org_01m83ja5a8fhv9gxwv8mdr5f8h','Northwind Robotics','UTC','mika@northwind.example',1795416200520,90);
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
INSERT INTO "results" VALUES('res_01m83jabanercr88pj7nhp7632','org_01m83ja5a8fhv9gxwv8mdr5f8h','ord_01m83jab1mfywvzv8byhsm4jyt','sit_01m83jab3eer6skcfagh2y96ta','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-23T06:43:26.672Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795416206677);
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
INSERT INTO "rules" VALUES('rul_01m83jaaqmf92aq2pcxq1ntq4f','org_01m83ja5a8fhv9gxwv8mdr5f8h','con_01m83ja5djfqes0ar33h8gpah2','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1795416206068,1795416206068,'{"57a6e000-0000-4000-8000-000000000003":"Phone interview"}','on','',1,'{}');
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795416200289);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795416200292);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795416200298);
INSERT INTO "schema_migrations" VALUES(4,'0004_retention','bb953a7c1710e859b81260d0d1fb4647195482f695046b3b187acb21d29f9117',1795416200300);
INSERT INTO "schema_migrations" VALUES(5,'0005_restores','d7532c6c52f6553449f67dbecc40a0614a1c9d87589605231e8d5b90c6b9109f',1795416200308);
INSERT INTO "schema_migrations" VALUES(6,'0006_circuits_and_looks','992b288fe5c2dd08049eb8bdd4f001d49df9987bdef59abc71355272279cdc66',1795416200311);
INSERT INTO "schema_migrations" VALUES(7,'0007_keys_and_audit','32a19b3cce6e034ce33872bd0163592c21177e755d9ea23ed661d7a6614d7da8',1795416200320);
INSERT INTO "schema_migrations" VALUES(8,'0008_people','2846106f72268f668c2164973299e92719ea2efc14ad482fce37bd141214c850',1795416200326);
INSERT INTO "schema_migrations" VALUES(9,'0009_second_factors','1a5df48dc48df4e55a70bbbbe667da245d9dc3a8a0a06ee4508a049821c20d60',1795416200332);
INSERT INTO "schema_migrations" VALUES(10,'0010_rule_names','7766e60a06dc70c8e7ee288d3b68a15a47a9ce614560e5e865ad3c31375d2b56',1795416200334);
INSERT INTO "schema_migrations" VALUES(11,'0011_rule_versions','3266ed0c4a4ce5fed5281f22dd105353b75979807f9f9d4617f3f66c34eaab13',1795416200337);
INSERT INTO "schema_migrations" VALUES(12,'0012_letter_gates','e23bcbbd981cb2326d61f3a1a85185fdce5338a50b93fba51ee7a7b1843c4b77',1795416200347);
INSERT INTO "schema_migrations" VALUES(13,'0013_grants','dbb8cbf9780e15923de699dbbdfd37eda4a92b02afa6c42d62b9d53bdce40325',1795416200349);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('732ad07707c3473925bbdb461f9825ff43b7eaa1bbefb89c450fe286b29337d6','org_01m83ja5a8fhv9gxwv8mdr5f8h','inv_01m83jab1mekbrr97x0a08p3yx','ord_01m83jab1mfywvzv8byhsm4jyt',1,1795416206442);
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
INSERT INTO "sittings" VALUES('sit_01m83jab3eer6skcfagh2y96ta','org_01m83ja5a8fhv9gxwv8mdr5f8h','ord_01m83jab1mfywvzv8byhsm4jyt','bigfive-120','1.0.0','en','submitted',1795416206446,NULL,1795416206672);
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
INSERT INTO "subjects" VALUES('sub_01m83jab1mep5s5s42pzht6key','org_01m83ja5a8fhv9gxwv8mdr5f8h','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m83ja5djfqes0ar33h8gpah2','2dbefc7e-227c-49d8-97af-58e6dc3a5345','430ea6d3-ebd3-4afb-a653-8bd62ca7004e',1795416206388);
INSERT INTO "subjects" VALUES('sub_01m83jadqpe63s23bq6k4tqbhq','org_01m83ja5a8fhv9gxwv8mdr5f8h','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795416209142);
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
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',1,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416206388,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m83jab1mef4sdfwz1f8rw466"}');
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',2,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416206404,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m83jab1pfpq9pgx3e44199kz","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',3,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416206442,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',4,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416206446,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',5,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416206672,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',6,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416206677,'system','scored','The answers are scored.','{"result_id":"res_01m83jabanercr88pj7nhp7632"}');
INSERT INTO "timeline" VALUES('ord_01m83jab1mfywvzv8byhsm4jyt',7,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416209111,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m83jabanek6a9ph8d24061f8","kind":"link","state":"done","remote_id":"http://127.0.0.1:14268/console/orders/ord_01m83jab1mfywvzv8byhsm4jyt","reason":""},{"id":"eff_01m83jabanfa686bm5qbqraw74","kind":"form","state":"done","remote_id":"eabeb8de-b297-45a3-84db-bf6c0358e136","reason":""},{"id":"eff_01m83jabanftdt8f4qatysnfdm","kind":"tags:completed","state":"done","remote_id":"2dbefc7e-227c-49d8-97af-58e6dc3a5345","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m83jadqpeesr66wgevsj3ar3',1,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416209142,'key_01m83ja5a8fbe8z8ba484yrdr1','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m83jadqpeesr66wgevsj3ar3',2,'org_01m83ja5a8fhv9gxwv8mdr5f8h',1795416209157,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m83jadqpf0gt5e437mgk36gb","kind":"mail","state":"done","remote_id":"","reason":""}]}');
CREATE TABLE turns (
  name           TEXT PRIMARY KEY,
  until          INTEGER NOT NULL,
  done_at        INTEGER                   -- When it was last done to its end.
) STRICT, WITHOUT ROWID;
INSERT INTO "turns" VALUES('retention',1795416205527,1795416205527);
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
COMMIT;
