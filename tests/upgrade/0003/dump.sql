-- schema 3
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
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','0139c7fc56e6','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495566);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','01421dc3d1a1','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495325);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','05f51b24dd8b','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495570);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','062da72b156e','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495731);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','0d11dcfc70fc','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495466);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','0ef06eb7fdc4','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495389);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','10e16bacc059','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495710);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','111b20f7c0c9','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495411);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','143bc352bd68','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495454);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','1937ef3ee2fe','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495579);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','2060e498d216','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495693);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','2400a56b95f6','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495560);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','2bb98cfac1bd','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495283);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','2fc70a088f6a','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495758);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','30eac87997dc','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495352);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','31a4eda53bd6','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495269);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','333cac25deb5','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495259);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','33c414333bb8','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495442);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','355d60d9e7ab','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495361);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','3675c4c0a4fa','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495399);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','3dad842f3999','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495402);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','3fe1d6dc607f','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495724);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','414f26d9d1a0','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495585);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','44c3198a30db','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495501);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','491777a16965','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495634);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','50268012b1e0','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495321);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','509a173d6651','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495356);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','50d3501ca061','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495550);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','50fdeeb30396','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495682);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','531564f18e55','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495620);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','551c0c9b760d','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495765);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','55374e48f177','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495463);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','55e516a4b546','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495622);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','56c3a8de5edb','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495658);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','580ab83e1cba','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495775);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','5b69543fea6a','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495369);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','5ed54bc8b087','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495617);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','61b9b1fc5d7d','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495294);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','624feeb2c09b','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495288);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','6efd893ccd40','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495528);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','6fbea26adcd8','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495719);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','7a2ecd85708d','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495311);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','7bb089433658','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495651);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','7c044e679050','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495705);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','7c4e1f3fd39a','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495339);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','7fb5ad3b96a0','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495670);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','82146dfb4635','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495331);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','83129060c016','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495615);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','87644bf3453c','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495296);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','87a11834e8ed','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495363);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','885fd3b3ef81','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495773);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','894eb9ce3f80','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495487);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','8abe301600a2','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495301);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','8c1871a224c8','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495761);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','92a33e44c394','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495688);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','94580d246095','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495582);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','94dd3ca1d5f3','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495493);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','97996c789c6a','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495419);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','996605ff0a4b','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495679);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','99a289b495e5','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495354);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','99de860c552e','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495742);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','9aed609d74b3','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495490);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','9c44b40b16b9','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495365);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','9f06b2284c7b','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495589);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','a08f3404bb9b','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495286);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','a17ecfd9f0df','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495475);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','a1c3e79879ba','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495451);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','a9b553125d7c','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495347);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','aa1469209fd5','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495691);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','ab4473d52c29','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495483);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','ad59fc2dad89','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495675);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','af2463541917','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495415);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','af2f35fe9193','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495473);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','b4e063d18133','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495609);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','b7e6302e1cb8','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495747);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','bb75f1ae467d','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495778);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','be31d96a7201','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495553);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','be81aefe86ee','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495627);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','beefaaa3e792','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495272);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','bf4c26cc6c59','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495703);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','c022005c0d94','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495267);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','c15c433e1f5f','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495498);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','c74e27d454d9','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495771);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','c9013a199145','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495539);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','cb53f2e2a2b3','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495515);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','cccf5ff4be15','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495245);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','d04ad9ae1364','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495495);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','d36333d07e71','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495440);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','d43aaa4a6d52','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495395);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','d4fd45a0234d','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495334);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','d509771b4fb9','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495505);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','d9999c7a79c0','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495596);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','da0c46d92484','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495423);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','dad345c18115','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495575);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','dce58eeb4e1f','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495535);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','dd4da6791db7','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495350);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','dded67e92071','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495298);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','e182c7175300','org_01m813e1kxeby8pvp0dkm15djy',1,1,1795333495593);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','e2d0f59156ca','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495739);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','e6fcd3998828','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495768);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','ec032e5da592','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495728);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','ed45a805b51c','org_01m813e1kxeby8pvp0dkm15djy',2,1,1795333495372);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','edaa5685f3f9','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495546);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','eecdf762ae13','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495359);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','eee062e36d34','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495755);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','eeeb7df1eb62','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495291);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','f4c48466f705','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495664);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','f6014d94b970','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495603);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','f73df6e7af85','org_01m813e1kxeby8pvp0dkm15djy',4,1,1795333495667);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','f81172012fe7','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495745);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','fbeb56da0b3a','org_01m813e1kxeby8pvp0dkm15djy',3,1,1795333495427);
INSERT INTO "answers" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','fd6bf8627d59','org_01m813e1kxeby8pvp0dkm15djy',5,1,1795333495407);
CREATE TABLE api_keys (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  key_hash       TEXT NOT NULL UNIQUE,
  hint           TEXT NOT NULL,
  created_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "api_keys" VALUES('key_01m813e1kxfag95czmyxgzpng0','org_01m813e1kxeby8pvp0dkm15djy','c1e6b32965b6dfa1e2273af8e46618517112341af5e72b99fec87e799aec5bf2','twrU',1795333490301);
CREATE TABLE call_budgets (
  credential     TEXT PRIMARY KEY,
  full_at        INTEGER NOT NULL,
  paused_until   INTEGER NOT NULL,
  pauses_in_row  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "call_budgets" VALUES('con_01m813e1t3fw9t7k2cd1acjy9t',1795333497374,0,0);
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
INSERT INTO "connections" VALUES('con_01m813e1t3fw9t7k2cd1acjy9t','org_01m813e1kxeby8pvp0dkm15djy','lever','sandbox','http://127.0.0.1:34245/v1',X'0101C08CC3E523BE803125FCC645B416F98B6DA703E4AE7E82375A33A95E79C4550FADF3D4A484DFEB03648466BD4C6757E2500D1B0C6B2EE4A05398697667F9CD2DF70C393D86CD0783159611C6AF591BE0AD2AB3FC353FDA','sunniva@northwind-robotics.example','a5e40000-0000-4000-8000-000000000001','{"result":"form","also_note":false,"notify_followers":false,"when_archived":"write","tag_prefix":"bascule","ratings":[]}','on','','[]',1795333490499,NULL);
CREATE TABLE data_keys (
  org_id         TEXT PRIMARY KEY,
  wrapped        BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "data_keys" VALUES('org_01m813e1kxeby8pvp0dkm15djy',X'01910FF8FCE7172A2071BCE3405CBFCF7F6DF71C7CE809B9642EFF99E8FB5AFDDCBD960439DAD114917B43407B93790DB5797118091A2132D721B8D48E7E6397FA2E41EC0897A7962A');
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
) STRICT;
INSERT INTO "decisions" VALUES('dec_01m813e6ate699rh19nmnygder','org_01m813e1kxeby8pvp0dkm15djy','rul_01m813e5z5epgvtxx65pk0h4rr','con_01m813e1t3fw9t7k2cd1acjy9t','evt_01m813e625et8v493v3pecjhye','b93c5323-cfde-47f9-aeae-144746bb2cc9','57a6e000-0000-4000-8000-000000000003','entry:57a6e000-0000-4000-8000-000000000003:1795333494852','yes','[{"name":"in the stage","holds":true,"detail":"in Phone interview"},{"name":"has applied","holds":true,"detail":""},{"name":"not archived","holds":true,"detail":""},{"name":"not confidential","holds":true,"detail":""},{"name":"not anonymised","holds":true,"detail":""},{"name":"may be contacted","holds":true,"detail":""},{"name":"may be stored","holds":true,"detail":""},{"name":"has an e-mail address","holds":true,"detail":""},{"name":"not invited before","holds":true,"detail":""}]','["bigfive-120"]',7,1795333495130);
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
INSERT INTO "effects" VALUES('eff_01m813e6avfw1rb8wy2q3yqpbx','org_01m813e1kxeby8pvp0dkm15djy','mail','inv_01m813e6avfvcrttedratvj7p0:mail:1','inv_01m813e6avfvcrttedratvj7p0','','',NULL,'done','',1,0,'',1795333495131,1795333495142,1795333495157);
INSERT INTO "effects" VALUES('eff_01m813e6b1fsxsbrbvc1z29qed','org_01m813e1kxeby8pvp0dkm15djy','tags:invited','inv_01m813e6avfvcrttedratvj7p0:tags:invited','inv_01m813e6avfvcrttedratvj7p0','con_01m813e1t3fw9t7k2cd1acjy9t','{"what":"tags","add":["bascule: invited"],"remove":[],"opportunity_id":"b93c5323-cfde-47f9-aeae-144746bb2cc9","marker":"inv_01m813e6avfvcrttedratvj7p0"}',NULL,'done','b93c5323-cfde-47f9-aeae-144746bb2cc9',1,0,'',1795333495137,1795333495390,1795333495504);
INSERT INTO "effects" VALUES('eff_01m813e6zefh3tj3mnvnd57rkb','org_01m813e1kxeby8pvp0dkm15djy','form','ord_01m813e6avfdkrtzb44cwxyw69:form','ord_01m813e6avfdkrtzb44cwxyw69','con_01m813e1t3fw9t7k2cd1acjy9t','{"what":"form","template_name":"Bascule · Big Five","template_marker":"[bascule:bigfive-120:1.0.0]","headline":"Big Five (bigfive-120 1.0.0): completed. Evidence level L3.","lines":[["Emotional stability","T 47 (90 % range 40–54), near the middle of adults (37th percentile); approximate norm"],["Extraversion","T 45 (90 % range 39–52), near the middle of adults (32nd percentile)"],["Openness","T 38 (90 % range 31–45), below most adults (12th percentile); approximate norm"],["Agreeableness","T 33 (90 % range 26–40), below most adults (4th percentile)"],["Conscientiousness","T 35 (90 % range 29–42), below most adults (7th percentile)"],["Facets (low, middle or high)","Emotional stability: Calmness low, Even temper middle, Ease in company low, Restraint high, Composure middle. Extraversion: Friendliness middle, Gregariousness high, Assertiveness low, Activity level low, Excitement-seeking middle, Cheerfulness low. Openness: Imagination low, Artistic interests middle, Emotionality low, Adventurousness middle, Intellect middle. Agreeableness: Trust low, Morality low, Altruism low, Cooperation low, Modesty middle, Sympathy middle. Conscientiousness: Self-efficacy low, Orderliness middle, Dutifulness low, Achievement-striving low, Self-discipline low, Cautiousness middle."],["What the scores rest on","Published instrument, published norms: adults 21–60, volunteers on the web. Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured). Items about low mood and about political or moral outlook are not part of the form used in hiring. The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."],["How it was answered","112 of 112 items answered. Statements about the same thing were answered unlike each other. That can be haste, doubt about the wording or an unusual profile; it proves none of them."]],"report_url":"http://127.0.0.1:40679/console/orders/ord_01m813e6avfdkrtzb44cwxyw69","assessment":"bigfive-120","bands":[["ES","middle"],["ES1","low"],["ES2","middle"],["ES4","low"],["ES5","high"],["ES6","middle"],["E","middle"],["E1","middle"],["E2","high"],["E3","low"],["E4","low"],["E5","middle"],["E6","low"],["O","low"],["O1","low"],["O2","middle"],["O3","low"],["O4","middle"],["O5","middle"],["A","low"],["A1","low"],["A2","low"],["A3","low"],["A4","low"],["A5","middle"],["A6","middle"],["C","low"],["C1","low"],["C2","middle"],["C3","low"],["C4","low"],["C5","low"],["C6","middle"]],"as_note":null,"rating":null,"opportunity_id":"b93c5323-cfde-47f9-aeae-144746bb2cc9","marker":"ord_01m813e6avfdkrtzb44cwxyw69"}',NULL,'done','78f55159-f60a-4016-b72f-28405199865a',1,0,'',1795333495790,1795333496389,1795333497130);
INSERT INTO "effects" VALUES('eff_01m813e6zeex4v0xx9wkgxr0cw','org_01m813e1kxeby8pvp0dkm15djy','link','ord_01m813e6avfdkrtzb44cwxyw69:link','ord_01m813e6avfdkrtzb44cwxyw69','con_01m813e1t3fw9t7k2cd1acjy9t','{"what":"link","url":"http://127.0.0.1:40679/console/orders/ord_01m813e6avfdkrtzb44cwxyw69","opportunity_id":"b93c5323-cfde-47f9-aeae-144746bb2cc9","marker":"ord_01m813e6avfdkrtzb44cwxyw69"}',NULL,'done','http://127.0.0.1:40679/console/orders/ord_01m813e6avfdkrtzb44cwxyw69',1,0,'',1795333495790,1795333496754,1795333497002);
INSERT INTO "effects" VALUES('eff_01m813e6zefzz9a6matr3v9zj2','org_01m813e1kxeby8pvp0dkm15djy','tags:completed','ord_01m813e6avfdkrtzb44cwxyw69:tags:completed','ord_01m813e6avfdkrtzb44cwxyw69','con_01m813e1t3fw9t7k2cd1acjy9t','{"what":"tags","add":["bascule: completed"],"remove":["bascule: invited"],"opportunity_id":"b93c5323-cfde-47f9-aeae-144746bb2cc9","marker":"ord_01m813e6avfdkrtzb44cwxyw69"}',NULL,'done','b93c5323-cfde-47f9-aeae-144746bb2cc9',1,0,'',1795333495790,1795333495877,1795333496130);
INSERT INTO "effects" VALUES('eff_01m813e8bbebwva091k4119skn','org_01m813e1kxeby8pvp0dkm15djy','mail','inv_01m813e8bafd0a9t3xexwk49st:mail:1','inv_01m813e8bafd0a9t3xexwk49st','','',NULL,'done','',1,0,'',1795333497195,1795333497214,1795333497221);
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
) STRICT;
INSERT INTO "events" VALUES('evt_01m813e60dfw6tqvvp9xafj0ak','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','hok_01m813e4m1erqvxme90mavw9ee','job_01m813e60decdt05bqgxnh512v','application_created','applicationCreated','cdd790d4c5023df8e68fb6f23ba42247c02c703d31279e5e',1795333494788,'b93c5323-cfde-47f9-aeae-144746bb2cc9','',0,X'7B226964223A2266663463356163362D663237352D343638362D613333372D353634383338613237343162222C227472696767657265644174223A313739353333333439343738382C226576656E74223A226170706C69636174696F6E43726561746564222C2264617461223A7B226F70706F7274756E6974794964223A2262393363353332332D636664652D343766392D616561652D313434373436626232636339222C2263616E6469646174654964223A2262393363353332332D636664652D343766392D616561652D313434373436626232636339222C22636F6E746163744964223A2234663235376465612D346631662D343962372D613633312D626331393730626237356639222C226170706C69636174696F6E4964223A2237343065626264612D396362662D343132382D623564362D383034646466353839356334227D2C227369676E6174757265223A2264653831363263633533346662626563363761323039393964323032613265393036643634323163646230343737636335333530656466383835653762623031222C22746F6B656E223A22636464373930643463353032336466386536386662366632336261343232343763303263373033643331323739653565227D',1795333494797);
INSERT INTO "events" VALUES('evt_01m813e625et8v493v3pecjhye','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','hok_01m813e4m0f5a8rjzfbcmmbxen','job_01m813e625e8pv5sq18y5d4vbf','stage_changed','candidateStageChange','7135bcd2d659f8fc189d7fb16206b80903a2248e5dcab8b6',1795333494852,'b93c5323-cfde-47f9-aeae-144746bb2cc9','57a6e000-0000-4000-8000-000000000003',0,X'7B226964223A2264643034343938332D336136642D343465382D623663382D366535353462303436356237222C227472696767657265644174223A313739353333333439343835322C226576656E74223A2263616E64696461746553746167654368616E6765222C2264617461223A7B226F70706F7274756E6974794964223A2262393363353332332D636664652D343766392D616561652D313434373436626232636339222C2263616E6469646174654964223A2262393363353332332D636664652D343766392D616561652D313434373436626232636339222C22636F6E746163744964223A2234663235376465612D346631662D343962372D613633312D626331393730626237356639222C22746F53746167654964223A2235376136653030302D303030302D343030302D383030302D303030303030303030303033222C2266726F6D53746167654964223A226170706C6963616E742D6E6577227D2C227369676E6174757265223A2263393665646361353035326130663538383732373362343637306138656265653333663239306636373338306237336165393636633132363062653261373338222C22746F6B656E223A22373133356263643264363539663866633138396437666231363230366238303930336132323438653564636162386236227D',1795333494853);
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
INSERT INTO "hooks" VALUES('hok_01m813e4m0f5a8rjzfbcmmbxen','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','candidateStageChange',X'01DA6741D6C570F4723E2F956A017B0BEFD84D40C233B293DF063C63A7D195BB251BFB2204AAEA215703586C1D0603053C5958B00A9DA8FC9518AE26FA48BB721131B5F26771B9FE36A3DDE3E76F54DF74732A9C','4ce8895361d0295bed9f21795218771d757cc72ad4d1c9bfdbeccfd2579131e7',X'0174B35409F2F22159C1694AF5DC9F0E340D6D07C7164EC1849E78E3BA48FC446C0929480E211E801E91823E5E90C691313A0DB9C8DC49CDF4647E6AF11D381C0886761698F7CE6BED665D341A1227688D5557A39AC471D512','e661b030-675b-4d9e-8262-99afba9cd8df','on','us',1795333494853,1795333493376);
INSERT INTO "hooks" VALUES('hok_01m813e4m1erqvxme90mavw9ee','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','applicationCreated',X'019103851F28485E0AFFC7ECD7CA6F0B80572C6C2C41E9C9F1CF954D63C93B42814F694602E2E9687E9638E6ECB465BA6ED373C2A74E586C72AF4F9CE011CEF76C979F04F63B4D7B54BDCF55833EE72C306DA781','3945cbec94f36c20bf7f6a9689a8b1afd5db42cc7c2fe4fc2a32dfbf7aaf4908',X'01C95FB6624E0D0C7D1B5535ED7C8540103987564B41E3ACDFBC67051DAC227CAA01EF475D4804F2BE4C96B899BD26661AAEAB03602A12CC164B2B317A11A826709B21B41782B67D2E5CB5A0319E6840361A9FD18BAE6DD794','baf58f2b-7a95-4ce0-b9b5-c4edee2bcb27','on','us',1795333494797,1795333493377);
INSERT INTO "hooks" VALUES('hok_01m813e4m2epps7kxesezgsw5z','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','candidateArchiveChange',X'01CD3C5F71D3A1707E97EF0F9D769BA8AB7AB5BB572B812E514622346C53ADD346FF8F77A2547683E4D8E529A6F73C4FA16210A2C4839142DDBBFC6EE221C8D688DD9A7B5BCFA55F67E03DACFA5DA37474CAA487','2d9d52d0655d6bc3064c51d08692b2ea02365205a0a110ebce9718c5c7c3a415',X'0154CD3797CEF704A2ADDB423210823D6761B7E27E4ED0C5255C043AEC691FC4DF6683D14456BFF734748BB6D2644797B1B21F28C1D1C6162602FDA04D81FB4BC89D37690E3B703D113EBE7FA1EBDED32DDD9C5D4B3C3AAC15','5a0f553b-d253-4425-8e44-766a0cb54edd','on','us',NULL,1795333493378);
INSERT INTO "hooks" VALUES('hok_01m813e4m3fh2vhzsx1b1px5p1','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','candidateHired',X'01446FD209B7DB207BD11FDFEE871D4D2725372345E7F4DA834F90C0971370DC7810E7C4ACF56CA25EFEF886199A27DE8D4A3E45DEF76CFE0BDA10E1FE88B5FF6F388C117CFCB22E4F53327040AC7AA8F121D7E4','ce39b7652a405ec063e31ced38f92c21eb6716773a536a59063000776f63814e',X'017D543D22F3838C2D4F737569D565161130663626FD07A6C9784745406B467D5F15FDC831288BAFE0636F24AA5A34BCFDD84D88E2CB8682539CD05C1C765AA9E41EAE3AEBF994043ADE9E28F50E74D8E11D34F82FAEA40ACC','2b3e64a2-88d9-49e5-a60b-717cf6c9aa69','on','us',NULL,1795333493379);
INSERT INTO "hooks" VALUES('hok_01m813e4m4eeev46t2zy1xyty0','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','candidateDeleted',X'0173838DD3F0E10C6294E2215C3EA807E75C1FF1235349FE10AB2F59E311CF8ED00CC83D584E872B828F4CB2E4B1142B41EE92A9024AFE1EC3FBE6D72FE0CDEB4F491F8CB4BD71D0D599CEEBA2E0D8F894C67D4F','607a8cd07e9ac1e2f671c6244549af0837d125164b1b65178f23029a1fb2dbc6',X'018E862B2179721144DABCB7703B7B7990D07778BE1A9D3624F0F8A938D206D68408565BAC18E54DC38BA788D40E2E747D869659A815AAD3EA8C93B58D2FB1BAC37C5BF19704AEBF1B336C40B516901CC7A235E108DFD0340B','ac589cd6-ca90-4cb6-9e8a-4955e4a088f5','on','us',NULL,1795333493380);
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
INSERT INTO "invitations" VALUES('inv_01m813e6avfvcrttedratvj7p0','org_01m813e1kxeby8pvp0dkm15djy','sub_01m813e6avf2y9aesnp85kt0n3',1,1,'e035451f792a62d0aafb3411d9506de19e5b5b7df85561ee47ba92b355991128',1795333495131);
INSERT INTO "invitations" VALUES('inv_01m813e8bafd0a9t3xexwk49st','org_01m813e1kxeby8pvp0dkm15djy','sub_01m813e8bbe7e9n9cpy6je89zz',1,1,'44f60e4c90e541ad4c62aad3070710f25195f2eaeb52ee42780581f994fdc464',1795333497194);
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
INSERT INTO "jobs" VALUES('job_01m813e60decdt05bqgxnh512v','org_01m813e1kxeby8pvp0dkm15djy','decide_event','evt_01m813e60dfw6tqvvp9xafj0ak','con_01m813e1t3fw9t7k2cd1acjy9t','done',1795333494797,1795333494797,NULL,0,0,1,1795333554809,'',1795333495633);
INSERT INTO "jobs" VALUES('job_01m813e625e8pv5sq18y5d4vbf','org_01m813e1kxeby8pvp0dkm15djy','decide_event','evt_01m813e625et8v493v3pecjhye','con_01m813e1t3fw9t7k2cd1acjy9t','done',1795333494853,1795333494853,NULL,0,0,1,1795333554869,'',1795333495139);
INSERT INTO "jobs" VALUES('job_01m813e6averb9prqhjr5c8h7m','org_01m813e1kxeby8pvp0dkm15djy','expire_order','ord_01m813e6avfdkrtzb44cwxyw69','','waiting',1795333495131,1795938295131,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m813e6b1eywb2351za62pktg','org_01m813e1kxeby8pvp0dkm15djy','perform_effect','eff_01m813e6b1fsxsbrbvc1z29qed','con_01m813e1t3fw9t7k2cd1acjy9t','done',1795333495137,1795333495137,NULL,0,0,1,1795333555140,'',1795333495512);
INSERT INTO "jobs" VALUES('job_01m813e6b1fe99hvsvc0pdaqxd','org_01m813e1kxeby8pvp0dkm15djy','perform_effect','eff_01m813e6avfw1rb8wy2q3yqpbx','','done',1795333495137,1795333495131,NULL,0,0,1,1795333555140,'',1795333495161);
INSERT INTO "jobs" VALUES('job_01m813e6bnfzw9pq4a1t5zxkbm','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','inv_01m813e6avfvcrttedratvj7p0','','done',1795333495157,1795333495157,NULL,0,0,1,1795333555169,'',1795333495190);
INSERT INTO "jobs" VALUES('job_01m813e6pgevma31k90v49pqj1','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','inv_01m813e6avfvcrttedratvj7p0','','done',1795333495504,1795333495504,NULL,0,0,1,1795333555513,'',1795333495527);
INSERT INTO "jobs" VALUES('job_01m813e6z4fg5rwkvezdta1639','org_01m813e1kxeby8pvp0dkm15djy','score_sitting','sit_01m813e6e0fcwt4yvqsernp8dy','','done',1795333495780,1795333495780,NULL,0,0,1,1795333555786,'',1795333495792);
INSERT INTO "jobs" VALUES('job_01m813e6zeemn8bz90kj1qw9pf','org_01m813e1kxeby8pvp0dkm15djy','perform_effect','eff_01m813e6zefh3tj3mnvnd57rkb','con_01m813e1t3fw9t7k2cd1acjy9t','done',1795333495790,1795333495790,NULL,0,0,1,1795333555797,'',1795333497133);
INSERT INTO "jobs" VALUES('job_01m813e6zeewta5e37yjjtfpgq','org_01m813e1kxeby8pvp0dkm15djy','perform_effect','eff_01m813e6zefzz9a6matr3v9zj2','con_01m813e1t3fw9t7k2cd1acjy9t','done',1795333495790,1795333495790,NULL,0,0,1,1795333555797,'',1795333496133);
INSERT INTO "jobs" VALUES('job_01m813e6zef60bebzazvj3br8p','org_01m813e1kxeby8pvp0dkm15djy','perform_effect','eff_01m813e6zeex4v0xx9wkgxr0cw','con_01m813e1t3fw9t7k2cd1acjy9t','done',1795333495790,1795333495790,NULL,0,0,1,1795333556141,'',1795333497003);
INSERT INTO "jobs" VALUES('job_01m813e6zefsa93x739nq4wxhy','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','ord_01m813e6avfdkrtzb44cwxyw69','','done',1795333495790,1795333495790,NULL,0,0,1,1795333555797,'',1795333495801);
INSERT INTO "jobs" VALUES('job_01m813e7a2f389fm1rb7xe8f0j','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','ord_01m813e6avfdkrtzb44cwxyw69','','done',1795333496130,1795333496130,NULL,0,0,1,1795333556141,'',1795333496153);
INSERT INTO "jobs" VALUES('job_01m813e85aek783p538ny1kz7y','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','ord_01m813e6avfdkrtzb44cwxyw69','','done',1795333497002,1795333497002,NULL,0,0,1,1795333557004,'',1795333497005);
INSERT INTO "jobs" VALUES('job_01m813e89aedyaazr609gkq7w7','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','ord_01m813e6avfdkrtzb44cwxyw69','','done',1795333497130,1795333497130,NULL,0,0,1,1795333557133,'',1795333497135);
INSERT INTO "jobs" VALUES('job_01m813e8bbez4byx1zkgz14q79','org_01m813e1kxeby8pvp0dkm15djy','perform_effect','eff_01m813e8bbebwva091k4119skn','','done',1795333497195,1795333497195,NULL,0,0,1,1795333557209,'',1795333497222);
INSERT INTO "jobs" VALUES('job_01m813e8bbfte9x34w87d2tzdt','org_01m813e1kxeby8pvp0dkm15djy','expire_order','ord_01m813e8bbfkrs96a334k7w4eg','','waiting',1795333497195,1795938297194,NULL,0,0,0,0,'',NULL);
INSERT INTO "jobs" VALUES('job_01m813e8c5ektv2b8vg3py5zdr','org_01m813e1kxeby8pvp0dkm15djy','effects_settled','inv_01m813e8bafd0a9t3xexwk49st','','done',1795333497221,1795333497221,NULL,0,0,1,1795333557233,'',1795333497242);
CREATE TABLE master_key (
  one            INTEGER PRIMARY KEY CHECK (one = 1),
  fingerprint    TEXT NOT NULL,
  first_used_at  INTEGER NOT NULL
) STRICT;
INSERT INTO "master_key" VALUES(1,'d5a32ae854d07b48',1795333489993);
CREATE TABLE members (
  id             TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  email          TEXT NOT NULL UNIQUE,
  role           TEXT NOT NULL,
  password_hash  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "members" VALUES('mem_01m813e1kxehp8razw8phh55r0','org_01m813e1kxeby8pvp0dkm15djy','mika@northwind.example','owner','',1795333490301);
CREATE TABLE one_time_links (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  purpose        TEXT NOT NULL,
  expires_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "one_time_links" VALUES('e3a213c805fa83cc73fd860d3162627a0d58eb4d0bed8cc4e7ba270fedd30a15','org_01m813e1kxeby8pvp0dkm15djy','mem_01m813e1kxehp8razw8phh55r0','set_password',1795938290301);
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
) STRICT;
INSERT INTO "orders" VALUES('ord_01m813e6avfdkrtzb44cwxyw69','org_01m813e1kxeby8pvp0dkm15djy','sandbox','sub_01m813e6avf2y9aesnp85kt0n3','inv_01m813e6avfvcrttedratvj7p0',0,'bigfive-120','1.0.0',1,'delivered','requested','','con_01m813e1t3fw9t7k2cd1acjy9t','b93c5323-cfde-47f9-aeae-144746bb2cc9','4f257dea-4f1f-49b7-a631-bc1970bb75f9','rul_01m813e5z5epgvtxx65pk0h4rr','dec_01m813e6ate699rh19nmnygder','res_01m813e6zee4xbsbs5zraw8kn6',1795333495131,1795938295131);
INSERT INTO "orders" VALUES('ord_01m813e8bbfkrs96a334k7w4eg','org_01m813e1kxeby8pvp0dkm15djy','production','sub_01m813e8bbe7e9n9cpy6je89zz','inv_01m813e8bafd0a9t3xexwk49st',0,'bigfive-120','1.0.0',1,'invited','requested','',NULL,NULL,NULL,'','',NULL,1795333497194,1795938297194);
CREATE TABLE orgs (
  id             TEXT PRIMARY KEY,
  name           TEXT NOT NULL UNIQUE,
  time_zone      TEXT NOT NULL,
  contact_email  TEXT NOT NULL,
  created_at     INTEGER NOT NULL
) STRICT;
INSERT INTO "orgs" VALUES('org_01m813e1kxeby8pvp0dkm15djy','Northwind Robotics','UTC','mika@northwind.example',1795333490301);
CREATE TABLE results (
  id              TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  order_id        TEXT NOT NULL UNIQUE REFERENCES orders(id),
  sitting_id      TEXT NOT NULL,
  environment     TEXT NOT NULL,
  envelope        TEXT NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "results" VALUES('res_01m813e6zee4xbsbs5zraw8kn6','org_01m813e1kxeby8pvp0dkm15djy','ord_01m813e6avfdkrtzb44cwxyw69','sit_01m813e6e0fcwt4yvqsernp8dy','sandbox','{"test":"bigfive-120","version":"1.0.0","language":"en","completed_at":"2026-11-22T07:44:55.780Z","evidence":{"level":"L3","norm":{"id":"johnson-adult-21-60","n":null,"population":"adults 21–60, volunteers on the web","year":2014},"notices":["Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).","Items about low mood and about political or moral outlook are not part of the form used in hiring.","The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that."]},"dimensions":[{"id":"ES","name":"Emotional stability","parent":null,"shown_as":"score","raw":58,"raw_min":20,"raw_max":100,"score":46.64233576642336,"metric":"T","se":4.313310928137538,"ci90":[39.547569033032616,53.7371024998141],"percentile":36.852350596673865,"band":"middle","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"ES1","name":"Calmness","parent":"ES","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":44.285714285714285,"metric":"T","se":5.385164807134505,"ci90":[35.427904412039865,53.143524159388704],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"ES2","name":"Even temper","parent":"ES","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":47.159904534606206,"metric":"T","se":4.795831523312719,"ci90":[39.271461870159186,55.048347199053225],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"ES4","name":"Ease in company","parent":"ES","shown_as":"band","raw":8,"raw_min":4,"raw_max":20,"score":39.46524064171123,"metric":"T","se":6.082762530298219,"ci90":[29.459984362700084,49.47049692072238],"band":"low","reliability":0.63,"items":4,"items_answered":4,"flags":[]},{"id":"ES5","name":"Restraint","parent":"ES","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":55.607734806629836,"metric":"T","se":5.567764362830022,"ci90":[46.44957532337142,64.76589428988825],"band":"high","reliability":0.69,"items":4,"items_answered":4,"flags":[]},{"id":"ES6","name":"Composure","parent":"ES","shown_as":"band","raw":15,"raw_min":4,"raw_max":20,"score":51.8941504178273,"metric":"T","se":5.477225575051661,"ci90":[42.88491402180127,60.903386813853324],"band":"middle","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"E","name":"Extraversion","parent":null,"shown_as":"score","raw":72,"raw_min":24,"raw_max":120,"score":45.33105802047781,"metric":"T","se":4,"ci90":[38.75164202047781,51.910474020477814],"percentile":32.028778830017714,"band":"middle","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"E1","name":"Friendliness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":50.88235294117647,"metric":"T","se":4.795831523312719,"ci90":[42.99391027672945,58.77079560562349],"band":"middle","reliability":0.77,"items":4,"items_answered":4,"flags":[]},{"id":"E2","name":"Gregariousness","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":57.25888324873096,"metric":"T","se":6.324555320336759,"ci90":[46.85591313185376,67.66185336560815],"band":"high","reliability":0.6,"items":4,"items_answered":4,"flags":[]},{"id":"E3","name":"Assertiveness","parent":"E","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":34.26553672316384,"metric":"T","se":5,"ci90":[26.04126672316384,42.48980672316384],"band":"low","reliability":0.75,"items":4,"items_answered":4,"flags":[]},{"id":"E4","name":"Activity level","parent":"E","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":42.372372372372375,"metric":"T","se":5.656854249492381,"ci90":[33.06767303267783,51.67707171206692],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"E5","name":"Excitement-seeking","parent":"E","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.91477272727273,"metric":"T","se":5.744562646538029,"ci90":[45.465805879864064,64.36373957468139],"band":"middle","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"E6","name":"Cheerfulness","parent":"E","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":39.19881305637982,"metric":"T","se":5.385164807134505,"ci90":[30.3410031827054,48.05662293005424],"band":"low","reliability":0.71,"items":4,"items_answered":4,"flags":[]},{"id":"O","name":"Openness","parent":null,"shown_as":"score","raw":61,"raw_min":20,"raw_max":100,"score":38.19469026548673,"metric":"T","se":4.313310928137538,"ci90":[31.099923532095985,45.28945699887747],"percentile":11.889454949537168,"band":"low","reliability":0.8139534883720929,"items":20,"items_answered":20,"flags":["approximate_norm"]},{"id":"O1","name":"Imagination","parent":"O","shown_as":"band","raw":10,"raw_min":4,"raw_max":20,"score":34.8235294117647,"metric":"T","se":5.477225575051662,"ci90":[25.814293015738677,43.83276580779073],"band":"low","reliability":0.7,"items":4,"items_answered":4,"flags":[]},{"id":"O2","name":"Artistic interests","parent":"O","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":46.01719197707736,"metric":"T","se":5.291502622129181,"ci90":[37.31344272305769,54.72094123109703],"band":"middle","reliability":0.72,"items":4,"items_answered":4,"flags":[]},{"id":"O3","name":"Emotionality","parent":"O","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":28.272425249169437,"metric":"T","se":5.744562646538028,"ci90":[18.823458401760774,37.7213920965781],"band":"low","reliability":0.67,"items":4,"items_answered":4,"flags":[]},{"id":"O4","name":"Adventurousness","parent":"O","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.6453488372093,"metric":"T","se":5.65685424949238,"ci90":[38.34064949751476,56.950048176903834],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"O5","name":"Intellect","parent":"O","shown_as":"band","raw":16,"raw_min":4,"raw_max":20,"score":51.695402298850574,"metric":"T","se":5.65685424949238,"ci90":[42.39070295915604,61.00010163854511],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A","name":"Agreeableness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":32.94165316045381,"metric":"T","se":4,"ci90":[26.36223716045381,39.52106916045381],"percentile":4.4019431729152405,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"A1","name":"Trust","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":38.149171270718234,"metric":"T","se":5.65685424949238,"ci90":[28.844471931023698,47.45387061041277],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A2","name":"Morality","parent":"A","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":32.140350877192986,"metric":"T","se":5.65685424949238,"ci90":[22.83565153749845,41.44505021688752],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A3","name":"Altruism","parent":"A","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":24.121863799283155,"metric":"T","se":5.65685424949238,"ci90":[14.817164459588616,33.42656313897769],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A4","name":"Cooperation","parent":"A","shown_as":"band","raw":11,"raw_min":4,"raw_max":20,"score":36.46551724137931,"metric":"T","se":5.65685424949238,"ci90":[27.160817901684773,45.770216581073846],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A5","name":"Modesty","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":54.37853107344633,"metric":"T","se":5.656854249492381,"ci90":[45.07383173375179,63.683230413140876],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"A6","name":"Sympathy","parent":"A","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":47.35668789808917,"metric":"T","se":5.656854249492381,"ci90":[38.051988558394626,56.661387237783714],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C","name":"Conscientiousness","parent":null,"shown_as":"score","raw":69,"raw_min":24,"raw_max":120,"score":35.36148890479599,"metric":"T","se":4.000000000000001,"ci90":[28.78207290479599,41.94090490479599],"percentile":7.1617317103845,"band":"low","reliability":0.84,"items":24,"items_answered":24,"flags":[]},{"id":"C1","name":"Self-efficacy","parent":"C","shown_as":"band","raw":13,"raw_min":4,"raw_max":20,"score":36.45021645021646,"metric":"T","se":5.656854249492381,"ci90":[27.14551711052192,45.754915789910996],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C2","name":"Orderliness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":47.91011235955056,"metric":"T","se":5.65685424949238,"ci90":[38.60541301985602,57.2148116992451],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C3","name":"Dutifulness","parent":"C","shown_as":"band","raw":14,"raw_min":4,"raw_max":20,"score":40.46332046332047,"metric":"T","se":5.656854249492381,"ci90":[31.15862112362593,49.76801980301501],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C4","name":"Achievement-striving","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":26.48387096774194,"metric":"T","se":5.656854249492381,"ci90":[17.1791716280474,35.78857030743648],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C5","name":"Self-discipline","parent":"C","shown_as":"band","raw":9,"raw_min":4,"raw_max":20,"score":35.10835913312693,"metric":"T","se":5.65685424949238,"ci90":[25.803659793432395,44.41305847282147],"band":"low","reliability":0.68,"items":4,"items_answered":4,"flags":[]},{"id":"C6","name":"Cautiousness","parent":"C","shown_as":"band","raw":12,"raw_min":4,"raw_max":20,"score":45.50868486352357,"metric":"T","se":5.65685424949238,"ci90":[36.20398552382903,54.81338420321811],"band":"middle","reliability":0.68,"items":4,"items_answered":4,"flags":[]}],"unscored":[],"validity":{"flags":["even_odd"],"indices":{"long_string":2,"irv":1.4234827321759431,"even_odd":-1}},"adaptive":null,"key_hash":"sha256:df2f3d92ceb03fe219cb3961ef5f488c29ace1f7d4d8120a19ebe57c429582dd","engine_version":"1.0.0"}',1795333495790);
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
INSERT INTO "rules" VALUES('rul_01m813e5z5epgvtxx65pk0h4rr','org_01m813e1kxeby8pvp0dkm15djy','con_01m813e1t3fw9t7k2cd1acjy9t','stage','["57a6e000-0000-4000-8000-000000000003"]','[]','[]','["bigfive-120"]',7,0,1,1795333494757,1795333494757);
CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
INSERT INTO "schema_migrations" VALUES(1,'0001_engine','30d6b0c8801f3c4263e5d456a6e7e58f269d1e5ba09a680306d0fc1433c26ef6',1795333489885);
INSERT INTO "schema_migrations" VALUES(2,'0002_main_job','5f764db93c1dbe0576cc5b7098eb43c42cae0452915cf931cacf1fe68e0da251',1795333489909);
INSERT INTO "schema_migrations" VALUES(3,'0003_looked_until','393bacf3480ab8c0a4b84f5e041fd7e785795dae36d82ac7fa3a72d72665bd5f',1795333489937);
CREATE TABLE seats (
  token_hash      TEXT PRIMARY KEY,
  org_id          TEXT NOT NULL REFERENCES orgs(id),
  invitation_id   TEXT NOT NULL REFERENCES invitations(id),
  order_id        TEXT NOT NULL REFERENCES orders(id),
  is_active       INTEGER NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;
INSERT INTO "seats" VALUES('bd12d2be24be3764094280db42c03abc3db9b2955a063177723c5669c6e4a81c','org_01m813e1kxeby8pvp0dkm15djy','inv_01m813e6avfvcrttedratvj7p0','ord_01m813e6avfdkrtzb44cwxyw69',1,1795333495216);
CREATE TABLE sessions (
  token_hash     TEXT PRIMARY KEY,
  org_id         TEXT NOT NULL REFERENCES orgs(id),
  member_id      TEXT NOT NULL REFERENCES members(id),
  csrf_token     TEXT NOT NULL,
  created_at     INTEGER NOT NULL,
  last_seen_at   INTEGER NOT NULL
) STRICT;
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
INSERT INTO "sittings" VALUES('sit_01m813e6e0fcwt4yvqsernp8dy','org_01m813e1kxeby8pvp0dkm15djy','ord_01m813e6avfdkrtzb44cwxyw69','bigfive-120','1.0.0','en','submitted',1795333495232,NULL,1795333495780);
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
INSERT INTO "subjects" VALUES('sub_01m813e6avf2y9aesnp85kt0n3','org_01m813e1kxeby8pvp0dkm15djy','Done Before The Upgrade','done.before.the.upgrade@candidates.example','en','','con_01m813e1t3fw9t7k2cd1acjy9t','b93c5323-cfde-47f9-aeae-144746bb2cc9','4f257dea-4f1f-49b7-a631-bc1970bb75f9',1795333495131);
INSERT INTO "subjects" VALUES('sub_01m813e8bbe7e9n9cpy6je89zz','org_01m813e1kxeby8pvp0dkm15djy','Open Over The Upgrade','open@candidates.example','en','',NULL,NULL,NULL,1795333497194);
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
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',1,'org_01m813e1kxeby8pvp0dkm15djy',1795333495131,'lever','requested','A rule asked for this: the candidate is in “Phone interview”.','{"decision_id":"dec_01m813e6ate699rh19nmnygder"}');
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',2,'org_01m813e1kxeby8pvp0dkm15djy',1795333495178,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m813e6avfw1rb8wy2q3yqpbx","kind":"mail","state":"done","remote_id":"","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',3,'org_01m813e1kxeby8pvp0dkm15djy',1795333495217,'candidate','opened','The link was opened.','');
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',4,'org_01m813e1kxeby8pvp0dkm15djy',1795333495232,'candidate','started','The candidate started.','{"language":"en"}');
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',5,'org_01m813e1kxeby8pvp0dkm15djy',1795333495780,'candidate','submitted','The answers were handed in.','');
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',6,'org_01m813e1kxeby8pvp0dkm15djy',1795333495790,'system','scored','The answers are scored.','{"result_id":"res_01m813e6zee4xbsbs5zraw8kn6"}');
INSERT INTO "timeline" VALUES('ord_01m813e6avfdkrtzb44cwxyw69',7,'org_01m813e1kxeby8pvp0dkm15djy',1795333497135,'system','delivered','The result is on the profile.','{"effects":[{"id":"eff_01m813e6zeex4v0xx9wkgxr0cw","kind":"link","state":"done","remote_id":"http://127.0.0.1:40679/console/orders/ord_01m813e6avfdkrtzb44cwxyw69","reason":""},{"id":"eff_01m813e6zefh3tj3mnvnd57rkb","kind":"form","state":"done","remote_id":"78f55159-f60a-4016-b72f-28405199865a","reason":""},{"id":"eff_01m813e6zefzz9a6matr3v9zj2","kind":"tags:completed","state":"done","remote_id":"b93c5323-cfde-47f9-aeae-144746bb2cc9","reason":""}]}');
INSERT INTO "timeline" VALUES('ord_01m813e8bbfkrs96a334k7w4eg',1,'org_01m813e1kxeby8pvp0dkm15djy',1795333497194,'key_01m813e1kxfag95czmyxgzpng0','requested','Ordered through the API.','');
INSERT INTO "timeline" VALUES('ord_01m813e8bbfkrs96a334k7w4eg',2,'org_01m813e1kxeby8pvp0dkm15djy',1795333497241,'system','invited','The mail server accepted the invitation.','{"effects":[{"id":"eff_01m813e8bbebwva091k4119skn","kind":"mail","state":"done","remote_id":"","reason":""}]}');
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
COMMIT;
