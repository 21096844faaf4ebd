package org.unionledger.attachment;

/** What may be attached. What a file is follows from its content, never from its name. */
enum FileKind {
    PNG("png", "image/png", true),
    JPEG("jpg", "image/jpeg", true),
    PDF("pdf", "application/pdf", false),
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    POWERPOINT("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
    CSV("csv", "text/csv", false),
    TEXT("txt", "text/plain", false);

    private final String ending;
    private final String contentType;
    private final boolean picture;

    FileKind(String ending, String contentType, boolean picture) {
        this.ending = ending;
        this.contentType = contentType;
        this.picture = picture;
    }

    String ending() {
        return ending;
    }

    String contentType() {
        return contentType;
    }

    boolean isPicture() {
        return picture;
    }
}
