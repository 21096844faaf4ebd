package org.unionledger.reading.check;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words before the first part say of the parts that follow. In the order in which they are asked. */
enum Lead {
    /** That they are all there is: 分别, 按类别分, 来自. */
    ALL(
            "分别(?:是|为)?|(?<!(?:其余|剩下|另外)[^,。;]{0,6})依次(?:是|为)|分为|(?:按|从)[^,。;:]{1,8}(?:分|划分|看|来看|统计|归类)(?=[,:])|分(?:类|项|行业)[^,。;:]{0,3}(?=[,:])|(?<!其中[^,。;]{0,6})来自(?![^,。;\\d]{1,12}的有?$)|来源(?:为|是)?:?"),
    /** That they are some of it, perhaps all: 其中, 包括. */
    SOME("其中|(?<=[,;:])[这那]?(?:当中|里面|里头|中间)|包括|(?<=[,;:])包含|(?<=[,(])含(?!税|量|有)"),
    /** That a list begins; a colon before a figure itself only belongs to its label (优秀：12个). */
    LIST(":(?=[^:]*\\p{IsHan}{2}[^:]*$)"),
    NONE("(?!)");

    private final Pattern words;

    Lead(String words) {
        this.words = Pattern.compile(words);
    }

    /** What stands between a whole and a figure behind it. */
    static Lead of(String link) {
        return Arrays.stream(values())
                .filter(lead -> lead.words.matcher(link).find())
                .findFirst()
                .orElse(NONE);
    }

    boolean tellsAll() {
        return this == ALL || this == LIST;
    }

    /** The place behind its words; 0 where there are none. */
    int end(String link) {
        Matcher found = words.matcher(link);
        int end = 0;
        while (found.find()) {
            end = found.end();
        }
        return end;
    }
}
