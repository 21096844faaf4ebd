package org.unionledger.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data the data folder (数据目录) of the embedded server
 * @param usage what this process wants the folder for
 */
@ConfigurationProperties("union-ledger")
record DatabaseProperties(
        @DefaultValue("data") String data,
        @DefaultValue("server") Usage usage,
        @DefaultValue Db db) {

    Path folder() {
        return Path.of(data);
    }

    /**
     * @param url of an external PostgreSQL, used instead of the embedded one when it is given
     * @param binaries version of the embedded server's programs
     */
    record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String binaries) {}
}
