package org.unionledger.summary.pdf;

import java.util.List;

/**
 * A face of an official document (DOC-04, 06, 07, 12), known by the beginnings of the names its files have on Windows, macOS and Linux.
 * Chinese faces stand in for each other, the nearest first, as a program does that lacks one.
 */
enum Face {
    /** 小标宋: the title and the issuer in the head. */
    TITLE("fzxbsjw|fzxiaobiaosong|方正小标宋|小标宋"),
    /** 仿宋: the text. */
    BODY("simfang|fangsong|stfangso|仿宋"),
    /** 楷体: headings of the second level, who signs. */
    SCRIPT("simkai|kaiti|stkaiti|ukai|gkai|楷体"),
    /** 宋体: page numbers. */
    SONG("simsun|songti|stsong|uming|gbsn|宋体"),
    /** 黑体: headings of the first level. */
    BLACK("simhei|stheiti|黑体|msyh.|wqy-zenhei|wqy-microhei|droidsansfallback"),
    /** Letters and digits. */
    LATIN("times.|times new roman.|liberationserif-regular|dejavuserif.");

    private final String names;

    Face(String names) {
        this.names = names;
    }

    /** Beginnings of names of files, in small letters, the best first. */
    List<String> names() {
        return List.of(names.split("\\|"));
    }

    /** The faces a character is looked for in, this one first. */
    List<Face> order() {
        return switch (this) {
            case TITLE -> List.of(TITLE, SONG, BODY, BLACK, SCRIPT, LATIN);
            case BODY -> List.of(BODY, SONG, SCRIPT, BLACK, TITLE, LATIN);
            case SCRIPT -> List.of(SCRIPT, BODY, SONG, BLACK, TITLE, LATIN);
            case SONG -> List.of(SONG, BODY, SCRIPT, BLACK, TITLE, LATIN);
            case BLACK -> List.of(BLACK, SONG, BODY, SCRIPT, TITLE, LATIN);
            case LATIN -> List.of(LATIN, SONG, BODY, SCRIPT, BLACK, TITLE);
        };
    }
}
