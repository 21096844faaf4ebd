package org.unionledger.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.unionledger.frame.Words;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the year of such a union usually holds (年度计划模板), to begin a plan with. */
public record PlanTemplate(String id, String name, String englishName, List<Line> items) {

    /**
     * @param month 1 January
     * @param day   of the month; 31 is its last one
     */
    record Line(int month, int day, String item) {}

    private record Declared(List<PlanTemplate> templates) {}

    static List<PlanTemplate> read() {
        try (var content = new ClassPathResource("plans/templates.yaml").getInputStream()) {
            return new YAMLMapper().readValue(content, Declared.class).templates();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NewItem> items(PlanYear year) {
        return items.stream()
                .map(line -> {
                    YearMonth month = year.month(line.month());
                    return new NewItem(
                            month.atDay(Math.min(line.day(), month.lengthOfMonth())),
                            PlanItem.OF_THE_YEAR,
                            line.item(),
                            "");
                })
                .toList();
    }

    public String name(Words words) {
        return words.either(name, englishName);
    }
}
