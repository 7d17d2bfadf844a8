-- The taxonomy that every installation starts with.
insert into capability_group (code, name_zh, name_en, place) values
    ('milling', '铣削加工', 'Milling', 10),
    ('turning', '车削加工', 'Turning', 20),
    ('edm', '电火花加工', 'Electrical discharge machining', 30),
    ('grinding', '磨削加工', 'Grinding', 40),
    ('sheet-metal', '钣金加工', 'Sheet metal', 50),
    ('welding', '焊接', 'Welding', 60),
    ('additive', '增材制造', 'Additive manufacturing', 70),
    ('molding', '注塑与成型', 'Moulding', 80),
    ('casting', '铸造', 'Casting', 90),
    ('laser', '激光加工', 'Laser', 100),
    ('waterjet', '水射流与等离子', 'Waterjet and plasma', 110),
    ('woodworking', '木工', 'Woodworking', 120),
    ('textiles', '纺织与缝制', 'Textiles', 130),
    ('electronics', '电子装联', 'Electronics', 140),
    ('pcb', '电路板制作', 'Circuit boards', 150),
    ('measuring', '测量', 'Measuring', 160),
    ('testing', '测试', 'Testing', 170),
    ('coating', '表面处理', 'Coating and finishing', 180),
    ('assembly', '装配', 'Assembly', 190),
    ('design', '设计', 'Design', 200);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('cnc-milling-3-axis', 'milling', '数控铣削（三轴）', 'CNC milling, 3-axis', 10),
    ('cnc-milling-4-axis', 'milling', '数控铣削（四轴）', 'CNC milling, 4-axis', 20),
    ('cnc-milling-5-axis', 'milling', '数控铣削（五轴）', 'CNC milling, 5-axis', 30),
    ('manual-milling', 'milling', '普通铣削', 'Manual milling', 40),
    ('engraving-milling', 'milling', '雕铣', 'Engraving and milling', 50),
    ('drilling-tapping', 'milling', '钻孔攻丝', 'Drilling and tapping', 60);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('cnc-turning', 'turning', '数控车削', 'CNC turning', 10),
    ('mill-turning', 'turning', '车铣复合', 'Mill-turning', 20),
    ('manual-turning', 'turning', '普通车削', 'Manual turning', 30),
    ('swiss-turning', 'turning', '走心车削', 'Swiss-type turning', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('wire-edm', 'edm', '线切割', 'Wire EDM', 10),
    ('sinker-edm', 'edm', '电火花成形', 'Sinker EDM', 20),
    ('hole-drilling-edm', 'edm', '电火花穿孔', 'EDM hole drilling', 30);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('surface-grinding', 'grinding', '平面磨削', 'Surface grinding', 10),
    ('cylindrical-grinding', 'grinding', '外圆磨削', 'Cylindrical grinding', 20),
    ('tool-grinding', 'grinding', '工具磨削', 'Tool grinding', 30),
    ('polishing', 'grinding', '抛光', 'Polishing', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('press-brake-bending', 'sheet-metal', '折弯', 'Press brake bending', 10),
    ('shearing', 'sheet-metal', '剪板', 'Shearing', 20),
    ('punching', 'sheet-metal', '冲压', 'Punching', 30),
    ('plate-rolling', 'sheet-metal', '卷板', 'Plate rolling', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('tig-welding', 'welding', '氩弧焊', 'TIG welding', 10),
    ('mig-welding', 'welding', '气体保护焊', 'MIG/MAG welding', 20),
    ('laser-welding', 'welding', '激光焊', 'Laser welding', 30),
    ('spot-welding', 'welding', '点焊', 'Spot welding', 40),
    ('soldering-brazing', 'welding', '钎焊', 'Soldering and brazing', 50);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('fdm-printing', 'additive', '熔融沉积打印（FDM）', 'Fused filament printing (FDM)', 10),
    ('sla-printing', 'additive', '光固化打印（SLA）', 'Stereolithography (SLA)', 20),
    ('sls-printing', 'additive', '选择性激光烧结（SLS）', 'Selective laser sintering (SLS)', 30),
    ('slm-printing', 'additive', '金属打印（SLM）', 'Metal laser melting (SLM)', 40),
    ('mjf-printing', 'additive', '多射流熔融打印（MJF）', 'Multi jet fusion (MJF)', 50),
    ('binder-jetting', 'additive', '粘结剂喷射', 'Binder jetting', 60);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('injection-moulding', 'molding', '注塑', 'Injection moulding', 10),
    ('vacuum-forming', 'molding', '吸塑', 'Vacuum forming', 20),
    ('blow-moulding', 'molding', '吹塑', 'Blow moulding', 30),
    ('silicone-moulding', 'molding', '硅胶复模', 'Silicone mould casting', 40),
    ('compression-moulding', 'molding', '模压', 'Compression moulding', 50);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('sand-casting', 'casting', '砂型铸造', 'Sand casting', 10),
    ('investment-casting', 'casting', '熔模铸造', 'Investment casting', 20),
    ('die-casting', 'casting', '压铸', 'Die casting', 30);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('laser-cutting-metal', 'laser', '激光切割（金属）', 'Laser cutting, metal', 10),
    ('laser-cutting-sheet', 'laser', '激光切割（非金属）', 'Laser cutting, non-metal', 20),
    ('laser-engraving', 'laser', '激光雕刻', 'Laser engraving', 30),
    ('laser-marking', 'laser', '激光打标', 'Laser marking', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('waterjet-cutting', 'waterjet', '水射流切割', 'Waterjet cutting', 10),
    ('plasma-cutting', 'waterjet', '等离子切割', 'Plasma cutting', 20);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('cnc-routing', 'woodworking', '数控木工雕刻', 'CNC routing', 10),
    ('panel-sawing', 'woodworking', '裁板', 'Panel sawing', 20),
    ('wood-turning', 'woodworking', '木工车削', 'Wood turning', 30),
    ('joinery', 'woodworking', '榫卯与组装', 'Joinery', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('industrial-sewing', 'textiles', '工业缝纫', 'Industrial sewing', 10),
    ('embroidery', 'textiles', '电脑绣花', 'Machine embroidery', 20),
    ('fabric-cutting', 'textiles', '面料裁剪', 'Fabric cutting', 30),
    ('flat-knitting', 'textiles', '横机编织', 'Flat knitting', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('smt-placement', 'electronics', '贴片（SMT）', 'SMT placement', 10),
    ('reflow-soldering', 'electronics', '回流焊', 'Reflow soldering', 20),
    ('wave-soldering', 'electronics', '波峰焊', 'Wave soldering', 30),
    ('hand-soldering', 'electronics', '手工焊接', 'Hand soldering', 40),
    ('firmware-programming', 'electronics', '烧录与调试', 'Programming and debugging', 50);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('pcb-milling', 'pcb', '电路板雕刻', 'PCB milling', 10),
    ('pcb-etching', 'pcb', '电路板蚀刻', 'PCB etching', 20),
    ('pcb-drilling', 'pcb', '电路板钻孔', 'PCB drilling', 30);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('coordinate-measuring', 'measuring', '三坐标测量', 'Coordinate measuring', 10),
    ('3d-scanning', 'measuring', '三维扫描', '3D scanning', 20),
    ('surface-roughness', 'measuring', '粗糙度测量', 'Surface roughness', 30),
    ('optical-measuring', 'measuring', '影像测量', 'Optical measuring', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('tensile-testing', 'testing', '拉伸试验', 'Tensile testing', 10),
    ('hardness-testing', 'testing', '硬度测试', 'Hardness testing', 20),
    ('environmental-testing', 'testing', '环境试验', 'Environmental testing', 30),
    ('vibration-testing', 'testing', '振动试验', 'Vibration testing', 40),
    ('emc-testing', 'testing', '电磁兼容测试', 'EMC testing', 50),
    ('metallography', 'testing', '金相分析', 'Metallography', 60);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('spray-painting', 'coating', '喷漆', 'Spray painting', 10),
    ('powder-coating', 'coating', '粉末喷涂', 'Powder coating', 20),
    ('anodising', 'coating', '阳极氧化', 'Anodising', 30),
    ('electroplating', 'coating', '电镀', 'Electroplating', 40),
    ('sandblasting', 'coating', '喷砂', 'Sandblasting', 50),
    ('heat-treatment', 'coating', '热处理', 'Heat treatment', 60);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('mechanical-assembly', 'assembly', '机械装配', 'Mechanical assembly', 10),
    ('electrical-assembly', 'assembly', '电气装配', 'Electrical assembly', 20),
    ('bench-work', 'assembly', '钳工', 'Bench work', 30),
    ('packaging', 'assembly', '包装', 'Packaging', 40);

insert into capability (code, group_code, name_zh, name_en, place) values
    ('cad-design', 'design', '三维设计（CAD）', 'CAD design', 10),
    ('cam-programming', 'design', '数控编程（CAM）', 'CAM programming', 20),
    ('simulation', 'design', '仿真分析（CAE）', 'Simulation (CAE)', 30),
    ('industrial-design', 'design', '工业设计', 'Industrial design', 40),
    ('pcb-design', 'design', '电路设计', 'Circuit design', 50);

insert into material (code, name_zh, name_en, place) values
    ('aluminium', '铝合金', 'Aluminium', 10),
    ('steel', '碳钢', 'Carbon steel', 20),
    ('stainless-steel', '不锈钢', 'Stainless steel', 30),
    ('tool-steel', '模具钢', 'Tool steel', 40),
    ('cast-iron', '铸铁', 'Cast iron', 50),
    ('titanium', '钛合金', 'Titanium', 60),
    ('copper', '紫铜', 'Copper', 70),
    ('brass', '黄铜', 'Brass', 80),
    ('magnesium', '镁合金', 'Magnesium', 90),
    ('zinc', '锌合金', 'Zinc', 100),
    ('nickel-alloy', '镍基合金', 'Nickel alloy', 110),
    ('abs', 'ABS 塑料', 'ABS', 120),
    ('pla', 'PLA 塑料', 'PLA', 130),
    ('petg', 'PETG 塑料', 'PETG', 140),
    ('nylon', '尼龙', 'Nylon', 150),
    ('polycarbonate', '聚碳酸酯', 'Polycarbonate', 160),
    ('polypropylene', '聚丙烯', 'Polypropylene', 170),
    ('pom', '聚甲醛', 'POM', 180),
    ('peek', 'PEEK', 'PEEK', 190),
    ('acrylic', '亚克力', 'Acrylic', 200),
    ('silicone', '硅胶', 'Silicone', 210),
    ('rubber', '橡胶', 'Rubber', 220),
    ('resin', '光敏树脂', 'Photopolymer resin', 230),
    ('carbon-fibre', '碳纤维', 'Carbon fibre', 240),
    ('glass-fibre', '玻璃纤维', 'Glass fibre', 250),
    ('wood', '实木', 'Solid wood', 260),
    ('plywood', '胶合板', 'Plywood', 270),
    ('mdf', '密度板', 'MDF', 280),
    ('bamboo', '竹材', 'Bamboo', 290),
    ('paper', '纸板', 'Paper and board', 300),
    ('leather', '皮革', 'Leather', 310),
    ('cotton', '棉布', 'Cotton', 320),
    ('synthetic-fabric', '化纤面料', 'Synthetic fabric', 330),
    ('glass', '玻璃', 'Glass', 340),
    ('ceramic', '陶瓷', 'Ceramic', 350),
    ('stone', '石材', 'Stone', 360),
    ('fr4', 'FR-4 覆铜板', 'FR-4 laminate', 370),
    ('foam', '泡沫', 'Foam', 380);
