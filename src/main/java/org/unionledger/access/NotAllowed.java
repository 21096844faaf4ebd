package org.unionledger.access;

/** Somebody asked for something no role of theirs includes. Shown as a 403 page. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final Right right;

    public NotAllowed(Right right) {
        super("Not allowed: " + right);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
