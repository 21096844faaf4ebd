package org.unionledger.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.unionledger.summary.InventedYear.aStreetWithAYearOfWork;
import static org.unionledger.summary.SummariesFixture.aStreet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.unionledger.frame.Words;
import org.unionledger.summary.output.TextWriter;

/** The outline that comes with the product, told of an invented year and of years with little in them. */
class ShippedOutlineTests {

    static String text(Summary summary) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Words words = new Words(SummariesFixture.messages(), Locale.SIMPLIFIED_CHINESE);
        TextWriter.write(summary, Annex.of(summary, Evidence.NONE, words), words, text);
        return text.toString(StandardCharsets.UTF_8);
    }

    private static String body(Summary summary) throws IOException {
        String text = text(summary);
        return text.substring(0, text.indexOf("数据来源"));
    }

    @Test
    void a_year_of_work_fills_every_section() throws IOException {
        Summary summary = aStreetWithAYearOfWork().composedAsShipped();
        assertThat(summary.sections()).hasSize(8);
        assertThat(summary.figures()).hasSizeGreaterThan(60);
        assertThat(body(summary)).hasSizeBetween(800, 5000);
    }

    @Test
    void no_mark_of_the_language_and_no_broken_punctuation_is_left() throws IOException {
        assertThat(body(aStreetWithAYearOfWork().composedAsShipped()))
                .doesNotContain("{", "}", "[", "]", "|", "$", "null")
                .doesNotContainPattern("[，。；、：][，。；、：]")
                .doesNotContainPattern("[^一二三四五六七八九十]是[，。；]");
    }

    @Test
    void no_figure_is_zero() throws IOException {
        assertThat(aStreetWithAYearOfWork().composedAsShipped().figures())
                .allSatisfy(figure -> assertThat(figure.value()).isNotZero());
        assertThat(body(aStreetWithAYearOfWork().composedAsShipped())).doesNotContainPattern("[^0-9.]0[^0-9.]");
    }

    @Test
    void an_empty_book_gives_a_page_without_figures() throws IOException {
        Summary summary = aStreet().composedAsShipped();
        assertThat(summary.sections()).isEmpty();
        assertThat(summary.figures()).isEmpty();
        assertThat(summary.opening()).hasSize(1);
    }

    @Test
    void one_ledger_alone_gives_only_its_section() throws IOException {
        SummariesFixture street = aStreet();
        street.book()
                .fact("training.staff.sessions", SummariesFixture.STREET, 2025, "24")
                .fact("training.staff.persons", SummariesFixture.STREET, 2025, "2293");
        assertThat(street.composedAsShipped().sections())
                .extracting(Section::heading)
                .containsExactly("一、着眼素质提升，职工成长平台更加宽广");
    }

    @Test
    void the_year_before_is_compared_with_where_it_is_in_the_book() throws IOException {
        String text = body(aStreetWithAYearOfWork().composedAsShipped());
        assertThat(text).contains("全年新建工会30家，比上年增加8家").contains("全年新发展会员258人，比上年减少12人");
    }

    @Test
    void a_target_is_told_of_where_one_is_set() throws IOException {
        SummariesFixture street = aStreetWithAYearOfWork();
        street.book().knows("org.unions.founded.target", "新建工会任务数", "家");
        street.book().fact("org.unions.founded.target", SummariesFixture.STREET, 2025, "25");
        assertThat(body(street.composedAsShipped())).contains("25家任务").contains("120%");
    }
}
