package org.unionledger.protection;

/** The kinds of personal data that are sealed at rest. A sealed value opens only as the kind it was sealed as. */
public enum Protected {
    IDENTITY_NUMBER,
    PHONE,
    /** An application to join, with all it says about a person. */
    APPLICATION,
    /** Where letters to an account go. */
    MAIL_ADDRESS,
    /** By which another program knows that it is told by this book. */
    WEBHOOK_SECRET,
    /** A file as it was uploaded, rosters among them. */
    UPLOADED_FILE,
    /** A list that somebody asked for and has not fetched yet. */
    EXPORTED_FILE,
    /** What is attached to a record, with its name and preview. */
    ATTACHMENT,
    /** A list of persons, such as of those who came to something. */
    PEOPLE,
    /** What the audit log says about a person. */
    HISTORY
}
