package org.unionledger.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a PostgreSQL must be for a book to be kept on it. The embedded one is; one that is given from outside is asked.
 *
 * @param version as the server numbers itself: 150004 for 15.4
 * @param encoding of the database
 */
record ServerRequirements(int version, String encoding) {

    /** The oldest release that all tests were run on. */
    private static final int OLDEST = 15;

    private static final String ASKED = """
            select current_setting('server_version_num')::integer as version,
                   current_setting('server_encoding') as encoding
            """;

    /**
     * @param address of the database, for messages
     * @throws StartRefused when they are not met; nothing has been changed then
     */
    static void requireMet(JdbcClient jdbc, String address) {
        jdbc.sql(ASKED)
                .query((row, number) -> new ServerRequirements(row.getInt("version"), row.getString("encoding")))
                .single()
                .requireMet(address);
    }

    void requireMet(String address) {
        int release = version / 10_000;
        if (release < OLDEST) {
            throw new StartRefused(Refusal.OLD_SERVER, address, release, OLDEST);
        }
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(Refusal.OTHER_ENCODING, address, encoding);
        }
    }
}
