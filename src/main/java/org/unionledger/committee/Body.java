package org.unionledger.committee;

import java.util.List;
import java.util.Locale;

/** A body that a union elects for a term. Stored in lower case; label {@code committee.body.<code>}. */
public enum Body {
    /** 工会委员会. */
    UNION("工会委员会", List.of(Post.CHAIR, Post.VICE_CHAIR, Post.STANDING, Post.FINANCE, Post.MEMBER)),
    /** 经费审查委员会; of a small union one auditor (经审委员). */
    AUDIT("经费审查委员会", List.of(Post.HEAD, Post.VICE_HEAD, Post.MEMBER)),
    /** 女职工委员会; of few women one women's member (女职工委员). */
    WOMEN("女职工委员会", List.of(Post.HEAD, Post.VICE_HEAD, Post.MEMBER));

    private final String term;
    private final List<Post> posts;

    Body(String term, List<Post> posts) {
        this.term = term;
        this.posts = posts;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the breakdown {@code body}, in Chinese. */
    String term() {
        return term;
    }

    /** The higher first. */
    public List<Post> posts() {
        return posts;
    }

    static Body ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
