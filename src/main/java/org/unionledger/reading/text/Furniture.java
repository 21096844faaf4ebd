package org.unionledger.reading.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unionledger.reading.number.Rows;

/** What a web page puts around a text: when and by whom it was published, how often it was seen, links, rights. */
final class Furniture {

    /** Any of the forms of {@code reading/furniture.tsv}. */
    private static final Pattern LINE = Pattern.compile(
            Rows.of("furniture.tsv").stream().map(cells -> cells[1]).collect(Collectors.joining("|")));

    private static final Pattern STAMP = Pattern.compile(
            "^(?:(?:发布|更新|录入|上传)?(?:时间|日期)[:：] ?|//www\\.\\S*?|\\S{2,8} )?(?:(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.20\\d{2} )");
    /** 晚报 2023-03-23 10:09: when it was put up, to the minute. */
    private static final Pattern PUT_UP = Pattern.compile(
            "^[^,。;]{0,20}(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日? \\d{1,2}:\\d{2}(?::\\d{2})?[^,。;]{0,30}$");
    /** The choice of a site, run together: 工作总结工作计划演讲稿合同. */
    private static final Pattern SECTION = Pattern.compile("总结|计划|报告|演讲|讲话|合同|范文|方案|文秘|简历|心得|论文|作文|主持|首页");

    private static final int SECTIONS = 5;

    private Furniture() {}

    /** A line that tells when the page was put up, and nothing of the text. */
    static boolean isStamp(Line line) {
        return line.text().length() <= 120 && STAMP.matcher(line.text()).find();
    }

    static boolean is(Line line) {
        return line.text().chars().noneMatch(Character::isLetterOrDigit)
                || line.text().length() <= 120
                        && (LINE.matcher(line.text()).find()
                                || PUT_UP.matcher(line.text()).find()
                                || SECTION.matcher(line.text())
                                                        .results()
                                                        .limit(SECTIONS)
                                                        .count()
                                                == SECTIONS
                                        && line.text().indexOf('。') < 0);
    }
}
