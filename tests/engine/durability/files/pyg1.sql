BEGIN TRANSACTION;
CREATE TABLE c3 (id INTEGER PRIMARY KEY, s INTEGER, p0 TEXT, p1 TEXT, p2 TEXT);
INSERT INTO "c3" VALUES(1,2,'Plant',NULL,NULL);
INSERT INTO "c3" VALUES(2,2,'Cooling',NULL,NULL);
INSERT INTO "c3" VALUES(3,2,'Heating',NULL,NULL);
INSERT INTO "c3" VALUES(4,2,'Pump 00','Feed water pump number 0','["t0","all"]');
INSERT INTO "c3" VALUES(5,2,'Pump 01','Feed water pump number 1','["t1","all"]');
INSERT INTO "c3" VALUES(6,NULL,'Pump 02','Feed water pump number 2','["t2","all"]');
INSERT INTO "c3" VALUES(7,2,'Pump 03','Feed water pump number 3','["t0","all"]');
INSERT INTO "c3" VALUES(8,2,'Pump 04','Feed water pump number 4','["t1","all"]');
INSERT INTO "c3" VALUES(9,2,'Pump 05','Feed water pump number 5','["t2","all"]');
INSERT INTO "c3" VALUES(10,2,'Pump 06','Feed water pump number 6','["t0","all"]');
INSERT INTO "c3" VALUES(11,2,'Pump 07','Feed water pump number 7','["t1","all"]');
INSERT INTO "c3" VALUES(12,2,'Pump 08','Feed water pump number 8','["t2","all"]');
INSERT INTO "c3" VALUES(13,2,'Pump 09','Feed water pump number 9','["t0","all"]');
CREATE TABLE c4 (id INTEGER PRIMARY KEY, s INTEGER, p0 REAL, p1 REAL, p2 INTEGER, p3 INTEGER, p4 INTEGER, p5 TEXT, p6 TEXT, p7 TEXT, p8 TEXT, p9 TEXT, p10 TEXT, p11 INTEGER, p12 TEXT);
INSERT INTO "c4" VALUES(4,2,0.0,20.5,900,1152921504606846976,1,'2024-01-01T12:00:00+00:00','2025-02-01','{"rank":0}','ON','[0.0,0.5]','ts0',2,'[{"space":"plant","externalId":"p1"},{"space":"plant","externalId":"p2"}]');
INSERT INTO "c4" VALUES(5,2,1.5,21.5,77,1152921504606846977,0,'2024-01-02T12:00:00+00:00','2025-02-02','{"rank":1}','ON','[1.0,1.5]','ts1',3,'[{"space":"plant","externalId":"p2"},{"space":"plant","externalId":"p3"}]');
INSERT INTO "c4" VALUES(6,NULL,3.0,22.5,700,1152921504606846978,1,'2024-01-03T12:00:00+00:00','2025-02-03','{"rank":2}','ON','[2.0,2.5]','ts2',2,'[{"space":"plant","externalId":"p3"},{"space":"plant","externalId":"p4"}]');
INSERT INTO "c4" VALUES(7,2,4.5,23.5,600,1152921504606846979,0,'2024-01-04T12:00:00+00:00','2025-02-04','{"rank":3}','ON','[3.0,3.5]','ts3',3,'[{"space":"plant","externalId":"p4"},{"space":"plant","externalId":"p5"}]');
INSERT INTO "c4" VALUES(8,2,6.0,24.5,500,1152921504606846980,1,'2024-01-05T12:00:00+00:00','2025-02-05','{"rank":4}','ON','[4.0,4.5]','ts4',2,'[{"space":"plant","externalId":"p5"},{"space":"plant","externalId":"p6"}]');
INSERT INTO "c4" VALUES(9,2,7.5,25.5,400,1152921504606846981,0,'2024-01-06T12:00:00+00:00','2025-02-06','{"rank":5}','ON','[5.0,5.5]','ts5',3,'[{"space":"plant","externalId":"p6"},{"space":"plant","externalId":"p7"}]');
INSERT INTO "c4" VALUES(10,2,9.0,26.5,300,1152921504606846982,1,'2024-01-07T12:00:00+00:00','2025-02-07','{"rank":6}','ON','[6.0,6.5]','ts6',2,'[{"space":"plant","externalId":"p7"},{"space":"plant","externalId":"p8"}]');
INSERT INTO "c4" VALUES(11,2,10.5,27.5,200,1152921504606846983,0,'2024-01-08T12:00:00+00:00','2025-02-08','{"rank":7}','OFF','[7.0,7.5]','ts7',3,'[{"space":"plant","externalId":"p8"},{"space":"plant","externalId":"p9"}]');
INSERT INTO "c4" VALUES(12,2,12.0,28.5,100,1152921504606846984,1,'2024-01-09T12:00:00+00:00','2025-02-09','{"rank":8}','OFF','[8.0,8.5]','ts8',2,'[{"space":"plant","externalId":"p9"},{"space":"plant","externalId":"p0"}]');
INSERT INTO "c4" VALUES(13,2,13.5,29.5,0,1152921504606846985,0,'2024-01-10T12:00:00+00:00','2025-02-10','{"rank":9}','OFF','[9.0,9.5]','ts9',3,'[{"space":"plant","externalId":"p0"},{"space":"plant","externalId":"p1"}]');
CREATE TABLE c5 (id INTEGER PRIMARY KEY, s INTEGER, p0 TEXT, p1 INTEGER);
INSERT INTO "c5" VALUES(1,2,'S0',NULL);
INSERT INTO "c5" VALUES(2,2,'S1',1);
INSERT INTO "c5" VALUES(3,2,'S2',1);
CREATE TABLE c6 (id INTEGER PRIMARY KEY, s INTEGER, p0 REAL, p1 TEXT);
INSERT INTO "c6" VALUES(14,2,0.0,'water');
INSERT INTO "c6" VALUES(15,NULL,1.0,'water');
INSERT INTO "c6" VALUES(16,NULL,2.0,'water');
INSERT INTO "c6" VALUES(17,2,3.0,'water');
INSERT INTO "c6" VALUES(18,2,4.0,'water');
INSERT INTO "c6" VALUES(19,2,5.0,'water');
INSERT INTO "c6" VALUES(20,2,6.0,'water');
INSERT INTO "c6" VALUES(21,2,7.0,'water');
INSERT INTO "c6" VALUES(22,2,8.0,'water');
INSERT INTO "c6" VALUES(23,2,9.0,'water');
INSERT INTO "c6" VALUES(24,2,50.0,'steam');
CREATE TABLE container (
    id INTEGER PRIMARY KEY,
    space TEXT NOT NULL,
    external_id TEXT NOT NULL,
    
    document TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    is_global INTEGER NOT NULL DEFAULT 0
, UNIQUE (space, external_id));
INSERT INTO "container" VALUES(3,'plant_model','Named','{"space":"plant_model","externalId":"Named","usedFor":"all","implied":false,"properties":{"name":{"constraintState":{"nullability":"current"},"type":{"type":"text","list":false,"collation":"ucs_basic"},"immutable":false,"nullable":false,"autoIncrement":false},"description":{"constraintState":{},"type":{"type":"text","list":false,"collation":"ucs_basic"},"immutable":false,"nullable":true,"autoIncrement":false},"tags":{"constraintState":{},"type":{"type":"text","list":true,"collation":"ucs_basic"},"immutable":false,"nullable":true,"autoIncrement":false}},"constraints":{},"indexes":{"name":{"properties":["name"],"state":"current","indexType":"btree","cursorable":true,"bySpace":false},"tags":{"properties":["tags"],"state":"current","indexType":"inverted"}},"columns":{"name":"p0","description":"p1","tags":"p2"}}',1795860846306,1795860846306,0);
INSERT INTO "container" VALUES(4,'plant_model','Pump','{"space":"plant_model","externalId":"Pump","usedFor":"node","implied":false,"properties":{"pressure":{"constraintState":{},"type":{"type":"float64","unit":{"externalId":"pressure:bar"},"list":false},"immutable":false,"nullable":true,"autoIncrement":false},"heat":{"constraintState":{},"type":{"type":"float32","unit":{"externalId":"temperature:deg_c"},"list":false},"immutable":false,"nullable":true,"autoIncrement":false},"speed":{"constraintState":{},"type":{"type":"int32","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"serial":{"constraintState":{},"type":{"type":"int64","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"active":{"constraintState":{},"type":{"type":"boolean","list":false},"immutable":false,"nullable":true,"autoIncrement":false,"defaultValue":true},"installed":{"constraintState":{},"type":{"type":"timestamp","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"checked":{"constraintState":{},"type":{"type":"date","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"details":{"constraintState":{},"type":{"type":"json","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"state":{"constraintState":{},"type":{"type":"enum","values":{"ON":{},"OFF":{"name":"Off"}},"list":false},"immutable":false,"nullable":true,"autoIncrement":false},"readings":{"constraintState":{},"type":{"type":"float64","list":true},"immutable":false,"nullable":true,"autoIncrement":false},"signal":{"constraintState":{},"type":{"type":"timeseries","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"system":{"constraintState":{},"type":{"type":"direct","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"spares":{"constraintState":{},"type":{"type":"direct","list":true},"immutable":false,"nullable":true,"autoIncrement":false}},"constraints":{},"indexes":{"system":{"properties":["system"],"state":"current","indexType":"btree","cursorable":false,"bySpace":false},"speed":{"properties":["speed"],"state":"current","indexType":"btree","cursorable":true,"bySpace":false}},"columns":{"pressure":"p0","heat":"p1","speed":"p2","serial":"p3","active":"p4","installed":"p5","checked":"p6","details":"p7","state":"p8","readings":"p9","signal":"p10","system":"p11","spares":"p12"}}',1795860846306,1795860846306,0);
INSERT INTO "container" VALUES(5,'plant_model','System','{"space":"plant_model","externalId":"System","usedFor":"node","implied":false,"properties":{"code":{"constraintState":{},"type":{"type":"text","list":false,"collation":"ucs_basic"},"immutable":false,"nullable":true,"autoIncrement":false},"above":{"constraintState":{},"type":{"type":"direct","list":false},"immutable":false,"nullable":true,"autoIncrement":false}},"constraints":{},"indexes":{},"columns":{"code":"p0","above":"p1"}}',1795860846306,1795860846306,0);
INSERT INTO "container" VALUES(6,'plant_model','Flow','{"space":"plant_model","externalId":"Flow","usedFor":"edge","implied":false,"properties":{"rate":{"constraintState":{},"type":{"type":"float64","list":false},"immutable":false,"nullable":true,"autoIncrement":false},"medium":{"constraintState":{},"type":{"type":"text","list":false,"collation":"ucs_basic"},"immutable":false,"nullable":true,"autoIncrement":false}},"constraints":{},"indexes":{},"columns":{"rate":"p0","medium":"p1"}}',1795860846306,1795860846306,0);
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "counter" VALUES('instance',26);
INSERT INTO "counter" VALUES('object',11);
INSERT INTO "counter" VALUES('seq',32);
CREATE TABLE datamodel (
    
    id INTEGER PRIMARY KEY,
    space TEXT NOT NULL,
    external_id TEXT NOT NULL,
    version TEXT NOT NULL,
    document TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    is_global INTEGER NOT NULL DEFAULT 0
, UNIQUE (space, external_id, version)
);
INSERT INTO "datamodel" VALUES(11,'plant_model','Plant','v1','{"space":"plant_model","externalId":"Plant","version":"v1","name":"A plant","views":[{"type":"view","space":"plant_model","externalId":"Named","version":"v1"},{"type":"view","space":"plant_model","externalId":"Pump","version":"v1"},{"type":"view","space":"plant_model","externalId":"System","version":"v1"},{"type":"view","space":"plant_model","externalId":"Flow","version":"v1"}]}',1795860846422,1795860846422,0);
CREATE TABLE edge (
    
    id INTEGER PRIMARY KEY,
    space_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    type_id INTEGER,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    deleted INTEGER,
    seq INTEGER NOT NULL
, start_id INTEGER NOT NULL, end_id INTEGER NOT NULL, UNIQUE (external_id, space_id)
);
INSERT INTO "edge" VALUES(14,2,'p0>p1',25,1,1795860846467,1795860846467,NULL,14,4,5);
INSERT INTO "edge" VALUES(15,2,'p1>p2',25,2,1795860846467,1795860846478,1795860846478,27,5,6);
INSERT INTO "edge" VALUES(16,2,'p2>p3',25,2,1795860846467,1795860846478,1795860846478,28,6,7);
INSERT INTO "edge" VALUES(17,2,'p3>p4',25,1,1795860846467,1795860846467,NULL,17,7,8);
INSERT INTO "edge" VALUES(18,2,'p4>p5',25,1,1795860846467,1795860846467,NULL,18,8,9);
INSERT INTO "edge" VALUES(19,2,'p5>p6',25,1,1795860846467,1795860846467,NULL,19,9,10);
INSERT INTO "edge" VALUES(20,2,'p6>p7',25,1,1795860846467,1795860846467,NULL,20,10,11);
INSERT INTO "edge" VALUES(21,2,'p7>p8',25,1,1795860846467,1795860846467,NULL,21,11,12);
INSERT INTO "edge" VALUES(22,2,'p8>p9',25,1,1795860846467,1795860846467,NULL,22,12,13);
INSERT INTO "edge" VALUES(23,2,'p9>p0',25,1,1795860846467,1795860846467,NULL,23,13,4);
INSERT INTO "edge" VALUES(24,2,'p0>p5',25,1,1795860846467,1795860846467,NULL,24,4,9);
CREATE TABLE l3_p2 (value, id INTEGER, PRIMARY KEY (value, id)) WITHOUT ROWID;
INSERT INTO "l3_p2" VALUES('all',4);
INSERT INTO "l3_p2" VALUES('t0',4);
INSERT INTO "l3_p2" VALUES('all',5);
INSERT INTO "l3_p2" VALUES('t1',5);
INSERT INTO "l3_p2" VALUES('all',6);
INSERT INTO "l3_p2" VALUES('t2',6);
INSERT INTO "l3_p2" VALUES('all',7);
INSERT INTO "l3_p2" VALUES('t0',7);
INSERT INTO "l3_p2" VALUES('all',8);
INSERT INTO "l3_p2" VALUES('t1',8);
INSERT INTO "l3_p2" VALUES('all',9);
INSERT INTO "l3_p2" VALUES('t2',9);
INSERT INTO "l3_p2" VALUES('all',10);
INSERT INTO "l3_p2" VALUES('t0',10);
INSERT INTO "l3_p2" VALUES('all',11);
INSERT INTO "l3_p2" VALUES('t1',11);
INSERT INTO "l3_p2" VALUES('all',12);
INSERT INTO "l3_p2" VALUES('t2',12);
INSERT INTO "l3_p2" VALUES('all',13);
INSERT INTO "l3_p2" VALUES('t0',13);
CREATE TABLE node (
    id INTEGER PRIMARY KEY,
    space_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    type_id INTEGER,
    version INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    deleted INTEGER,
    seq INTEGER NOT NULL
, UNIQUE (external_id, space_id));
INSERT INTO "node" VALUES(1,2,'s0',NULL,1,1795860846467,1795860846467,NULL,1);
INSERT INTO "node" VALUES(2,2,'s1',NULL,1,1795860846467,1795860846467,NULL,2);
INSERT INTO "node" VALUES(3,2,'s2',NULL,1,1795860846467,1795860846467,NULL,3);
INSERT INTO "node" VALUES(4,2,'p0',NULL,1,1795860846467,1795860846467,NULL,4);
INSERT INTO "node" VALUES(5,2,'p1',NULL,2,1795860846467,1795860846478,NULL,26);
INSERT INTO "node" VALUES(6,2,'p2',NULL,2,1795860846467,1795860846478,1795860846478,29);
INSERT INTO "node" VALUES(7,2,'p3',NULL,1,1795860846467,1795860846467,NULL,7);
INSERT INTO "node" VALUES(8,2,'p4',NULL,1,1795860846467,1795860846467,NULL,8);
INSERT INTO "node" VALUES(9,2,'p5',NULL,1,1795860846467,1795860846467,NULL,9);
INSERT INTO "node" VALUES(10,2,'p6',NULL,1,1795860846467,1795860846467,NULL,10);
INSERT INTO "node" VALUES(11,2,'p7',NULL,1,1795860846467,1795860846467,NULL,11);
INSERT INTO "node" VALUES(12,2,'p8',NULL,1,1795860846467,1795860846467,NULL,12);
INSERT INTO "node" VALUES(13,2,'p9',NULL,1,1795860846467,1795860846467,NULL,13);
INSERT INTO "node" VALUES(25,1,'flows-to',NULL,1,1795860846467,1795860846467,NULL,25);
INSERT INTO "node" VALUES(26,2,'again',NULL,1,1795860846480,1795860846480,NULL,32);
CREATE TABLE search_state (container INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
CREATE TABLE space (
    id INTEGER PRIMARY KEY, space TEXT NOT NULL UNIQUE, name TEXT, description TEXT,
    created INTEGER NOT NULL, updated INTEGER NOT NULL, is_global INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "space" VALUES(1,'plant_model','Plant model',NULL,1795860846266,1795860846266,0);
INSERT INTO "space" VALUES(2,'plant',NULL,NULL,1795860846266,1795860846266,0);
CREATE TABLE view (
    
    id INTEGER PRIMARY KEY,
    space TEXT NOT NULL,
    external_id TEXT NOT NULL,
    version TEXT NOT NULL,
    document TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    is_global INTEGER NOT NULL DEFAULT 0
, UNIQUE (space, external_id, version)
);
INSERT INTO "view" VALUES(7,'plant_model','Named','v1','{"space":"plant_model","externalId":"Named","version":"v1","implements":[],"properties":{"name":{"container":{"type":"container","space":"plant_model","externalId":"Named"},"containerPropertyIdentifier":"name"},"description":{"container":{"type":"container","space":"plant_model","externalId":"Named"},"containerPropertyIdentifier":"description"},"tags":{"container":{"type":"container","space":"plant_model","externalId":"Named"},"containerPropertyIdentifier":"tags"}}}',1795860846386,1795860846386,0);
INSERT INTO "view" VALUES(8,'plant_model','Pump','v1','{"space":"plant_model","externalId":"Pump","version":"v1","implements":[{"type":"view","space":"plant_model","externalId":"Named","version":"v1"}],"properties":{"pressure":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"pressure"},"heat":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"heat"},"speed":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"speed"},"serial":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"serial"},"active":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"active"},"installed":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"installed"},"checked":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"checked"},"details":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"details"},"state":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"state"},"readings":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"readings"},"signal":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"signal"},"system":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"system","source":{"type":"view","space":"plant_model","externalId":"System","version":"v1"}},"spares":{"container":{"type":"container","space":"plant_model","externalId":"Pump"},"containerPropertyIdentifier":"spares","source":{"type":"view","space":"plant_model","externalId":"Pump","version":"v1"}},"feeds":{"type":{"space":"plant_model","externalId":"flows-to"},"source":{"type":"view","space":"plant_model","externalId":"Pump","version":"v1"},"edgeSource":{"type":"view","space":"plant_model","externalId":"Flow","version":"v1"},"connectionType":"multi_edge_connection","direction":"outwards"}}}',1795860846386,1795860846386,0);
INSERT INTO "view" VALUES(9,'plant_model','System','v1','{"space":"plant_model","externalId":"System","version":"v1","implements":[{"type":"view","space":"plant_model","externalId":"Named","version":"v1"}],"properties":{"code":{"container":{"type":"container","space":"plant_model","externalId":"System"},"containerPropertyIdentifier":"code"},"above":{"container":{"type":"container","space":"plant_model","externalId":"System"},"containerPropertyIdentifier":"above","source":{"type":"view","space":"plant_model","externalId":"System","version":"v1"}},"pumps":{"connectionType":"multi_reverse_direct_relation","source":{"type":"view","space":"plant_model","externalId":"Pump","version":"v1"},"through":{"source":{"type":"view","space":"plant_model","externalId":"Pump","version":"v1"},"identifier":"system"}}}}',1795860846386,1795860846386,0);
INSERT INTO "view" VALUES(10,'plant_model','Flow','v1','{"space":"plant_model","externalId":"Flow","version":"v1","implements":[],"properties":{"rate":{"container":{"type":"container","space":"plant_model","externalId":"Flow"},"containerPropertyIdentifier":"rate"},"medium":{"container":{"type":"container","space":"plant_model","externalId":"Flow"},"containerPropertyIdentifier":"medium"}}}',1795860846386,1795860846386,0);
CREATE INDEX node_space ON node (space_id);
CREATE UNIQUE INDEX node_seq ON node (seq);
CREATE INDEX node_type ON node (type_id) WHERE type_id IS NOT NULL;
CREATE INDEX node_deleted ON node (deleted) WHERE deleted IS NOT NULL;
CREATE INDEX edge_space ON edge (space_id);
CREATE UNIQUE INDEX edge_seq ON edge (seq);
CREATE INDEX edge_type ON edge (type_id);
CREATE INDEX edge_start ON edge (start_id, type_id);
CREATE INDEX edge_end ON edge (end_id, type_id);
CREATE INDEX edge_deleted ON edge (deleted) WHERE deleted IS NOT NULL;
CREATE INDEX i3_57c093842a936eda ON c3 (p0);
CREATE INDEX l3_p2_id ON l3_p2 (id);
CREATE TRIGGER l3_p2_i AFTER INSERT ON c3 WHEN NEW.p2 IS NOT NULL BEGIN INSERT OR IGNORE INTO l3_p2 SELECT value, NEW.id FROM json_each(NEW.p2); END;
CREATE TRIGGER l3_p2_u AFTER UPDATE OF p2 ON c3 WHEN OLD.p2 IS NOT NEW.p2 BEGIN DELETE FROM l3_p2 WHERE id = OLD.id; INSERT OR IGNORE INTO l3_p2 SELECT value, NEW.id FROM json_each(NEW.p2); END;
CREATE TRIGGER l3_p2_d AFTER DELETE ON c3 BEGIN DELETE FROM l3_p2 WHERE id = OLD.id; END;
CREATE INDEX r4_p11 ON c4 (p11) WHERE p11 IS NOT NULL;
CREATE INDEX i4_a99cf92e270b8f04 ON c4 (p11);
CREATE INDEX i4_a5721aea38905a2d ON c4 (p2);
CREATE INDEX r5_p1 ON c5 (p1) WHERE p1 IS NOT NULL;
COMMIT;
PRAGMA application_id = 1887004465;
PRAGMA user_version = 5;
