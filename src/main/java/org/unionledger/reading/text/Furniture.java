package org.unionledger.reading.text;

import java.util.regex.Pattern;

/** What a web page puts around a text: when and by whom it was published, how often it was seen, links, rights. */
final class Furniture {

    private static final Pattern LINE = Pattern.compile(
            "(?:^|[ |】>)）])(?:(?:发布|更新|录入|上传|添加|整理|网络出版|出版)?(?:时间|日期)|更新|(?:文章|信息|本文|原文|稿件)?来源|作者|发布者|发布人|浏览|阅读|点击|访问|人气|热度|下载|字号|字体|标签|关键词|关键字|责任编辑|编辑"
                    + "|责编|稿源|源自|供稿单位)(?:次数|人数|量|数)? ?[:：]"
                    + "|^[\\[【(]?(?:上一篇|下一篇|上一页|下一页|相关(?:推荐|阅读|文章|链接|内容)|推荐阅读|猜你喜欢|热门|扫一扫|扫码|返回|首页|当前位置|您(?:的位置|现在的位置)|分享到|打印本页|关闭窗口|免责声明|网站地图|本文(?:来自|由|链接|地址))"
                    + "|^\\S{0,12} ?(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?(?![^ ].{12})|^(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}\\p{IsHan}{2,4}\\d*$"
                    + "|^\\d{1,2}\\.\\d{1,2}\\.20\\d{2} +\\d{1,2}:\\d{2}$"
                    + "|(?:阅读|浏览|点击)[(]\\d|^[•·|] ?(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2} [^,。;]{0,14}$"
                    + "|^《[^》]{2,12}》 ?[(（](?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日[^)）]*版[)）]$|^\\p{IsHan}{2,10} ?(?:19|20)\\d{2}年第?\\d{1,2}期$"
                    + "|^\\S{1,8}[:：][^,。;]*(?:时间|日期)[:：] ?(?:19|20)\\d{2}[-/.年]|^//www|^0$"
                    + "|(?i)copyright|©|版权所有|ICP备|公网安备|https?://|www\\.|All Rights|.+ (?:>|>>|»|＞) .+ (?:>|>>|»|＞) |^[^。]*\\S>\\S[^。]*>\\S");

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
