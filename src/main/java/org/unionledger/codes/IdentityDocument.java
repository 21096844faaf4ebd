package org.unionledger.codes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 有效证件: a document that says who somebody is, by kind and number. Only a resident identity card (111) has a number that can
 * be checked and that tells sex and birth date; of any other kind is only asked that it may be a number at all.
 *
 * <p>Source: field 有效证件类别 of the real-name register; GA/T 517-2004.
 *
 * @param kind   code of {@link CodeList#DOCUMENT_KIND}
 * @param number evened out: upper case, without blanks
 */
public record IdentityDocument(String kind, String number) {

    /** 居民身份证. */
    public static final String RESIDENT = "111";

    private static final Pattern FORM = Pattern.compile("[0-9A-Z\\p{IsHan}()-]{4,30}");

    /** @throws IllegalArgumentException if the number has a flaw or the kind is none; the message does not repeat the number */
    public IdentityDocument {
        number = Evened.code(number);
        if (CodeList.DOCUMENT_KIND.ofCode(kind).isEmpty()) {
            throw new IllegalArgumentException("No kind of document: " + kind);
        }
        flawOf(kind, number).ifPresent(flaw -> {
            throw new IllegalArgumentException("Not the number of such a document: " + flaw);
        });
    }

    public static IdentityDocument resident(IdentityNumber number) {
        return new IdentityDocument(RESIDENT, number.value());
    }

    /** Of each kind that may have this number, as it is written; empty where none may. */
    public static List<IdentityDocument> having(String number) {
        return CodeList.DOCUMENT_KIND.entries().stream()
                .map(CodeList.Entry::code)
                .filter(kind -> flawOf(kind, number).isEmpty())
                .map(kind -> new IdentityDocument(kind, number))
                .toList();
    }

    /** What is wrong with the number of a document of that kind; empty when it may be one. */
    public static Optional<CodeFlaw> flawOf(String kind, String written) {
        if (kind.equals(RESIDENT)) {
            return IdentityNumber.flawOf(written);
        }
        return FORM.matcher(Evened.code(written)).matches() ? Optional.empty() : Optional.of(CodeFlaw.CHARACTER);
    }

    /** The number of a resident identity card; empty for any other document. */
    public Optional<IdentityNumber> identityNumber() {
        return kind.equals(RESIDENT) ? Optional.of(new IdentityNumber(number)) : Optional.empty();
    }

    /**
     * What tells this document from all others, to be hashed: the number, with its kind before it unless it is that of a
     * resident identity card, which nothing else can be taken for.
     */
    public String key() {
        return kind.equals(RESIDENT) ? number : kind + " " + number;
    }

    /** Not the number itself, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "IdentityDocument[" + kind + ", masked]";
    }
}
