package org.unionledger.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an issued paper (发文字号): the issuer's sign, the year and a count, such as 青街工〔2025〕12号. Source:
 * 《党政机关公文处理工作条例》 art. 9; the year stands in 〔〕, the count has no leading zeros and no 第 (GB/T 9704).
 */
public record DocumentNumber(String sign, int year, int count) {

    private static final Pattern WRITTEN = Pattern.compile(
            "([\\p{IsHan}A-Za-z]{1,16})\\s*[〔\\[［【（(﹝]\\s*(\\d{4})\\s*[〕\\]］】）)﹞]\\s*第?\\s*0*(\\d{1,5})\\s*号");

    /** Of a whole text: the first in it. */
    public static Optional<DocumentNumber> in(String text) {
        Matcher found = WRITTEN.matcher(text);
        return found.find() ? Optional.of(of(found)) : Optional.empty();
    }

    /** Of a number alone, however it is bracketed. */
    public static Optional<DocumentNumber> read(String written) {
        Matcher whole = WRITTEN.matcher(written.strip());
        return whole.matches() ? Optional.of(of(whole)) : Optional.empty();
    }

    private static DocumentNumber of(Matcher found) {
        return new DocumentNumber(found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    DocumentNumber next() {
        return new DocumentNumber(sign, year, count + 1);
    }

    /** In the brackets it should have. */
    @Override
    public String toString() {
        return sign + "〔" + year + "〕" + count + "号";
    }
}
