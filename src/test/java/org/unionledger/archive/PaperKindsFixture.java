package org.unionledger.archive;

/** The kinds as they are shipped, without an application. */
public final class PaperKindsFixture {

    private PaperKindsFixture() {}

    public static PaperKinds shipped() {
        return new PaperKinds();
    }
}
