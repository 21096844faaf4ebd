package org.unionledger.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the database is, as Spring Boot asks for it. */
record DatabaseAddress(String jdbcUrl, String username, String password) implements JdbcConnectionDetails {

    /** @throws StartRefused if the database cannot be reached or brought up to date */
    DatabaseAddress migrated() {
        ModuleMigrations.migrate(new DriverManagerDataSource(jdbcUrl, username, password), jdbcUrl);
        return this;
    }

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
