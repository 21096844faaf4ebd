/** 数据库: the embedded PostgreSQL server and its data folder, or an external server; the data source and the migrations. Knows no other module. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.unionledger.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
