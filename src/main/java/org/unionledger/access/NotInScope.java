package org.unionledger.access;

/**
 * What was asked for does not exist or lies outside the asker's part of the tree; deliberately the same answer for both,
 * so that nobody learns what exists elsewhere. Shown as a 404 page.
 */
public class NotInScope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInScope(String what) {
        super("Not in scope: " + what);
    }
}
