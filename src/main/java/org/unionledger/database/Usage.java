package org.unionledger.database;

/** What a process wants the data folder for. */
public enum Usage {
    /** To serve pages for as long as it runs; commands may work beside it. */
    SERVER,

    /** For one command. It works beside a server, and waits for another command that has the folder to itself. */
    COMMAND
}
