package org.unionledger.reading.number;

import static org.unionledger.reading.number.Token.Sort.NAME;

import java.util.List;

/** Names that count: “五个一”, 三会一课, 四必访, the “221” action; their forms are {@code reading/names.tsv}. */
final class Names {

    private static final String FEW = "[一二两三四五六七八九十百千双]";
    private static final String DEED = "[有化必会严重学比访送促帮无保讲看进难型专公禁亮定问清知联亲查上下自争优好建做心走]";
    private static final int FORM = 1;

    static final List<Form> FORMS = Rows.of("names.tsv").stream()
            .map(cells -> Form.of(cells[FORM].replace("{few}", FEW).replace("{deed}", DEED), NAME))
            .toList();

    private Names() {}
}
