package org.unionledger.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.unionledger.access.Right;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;

/** What stands in the left menu, and where. */
class MenuTests {

    private static final Scope OFFICER =
            new Scope(7, "officer", EnumSet.of(Role.STREET_OFFICER), new OrganizationId(1));
    private static final Words CHINESE = new Words(new StaticMessageSource(), Locale.CHINA);

    private static MenuEntry entry(String name) {
        return new MenuEntry(MenuGroup.AID, words -> name, "/" + name, Right.READ_LEDGERS);
    }

    private static MenuSource registers(int count) {
        return new MenuSource() {
            @Override
            public List<MenuEntry> menuEntries() {
                return IntStream.rangeClosed(1, count)
                        .mapToObj(number -> entry("register" + number))
                        .toList();
            }

            @Override
            public boolean isBelow() {
                return true;
            }
        };
    }

    private static MenuSection aid(int registers, String path) {
        return new Menu(List.of(registers(registers), () -> List.of(entry("page"))))
                .of(OFFICER, CHINESE, path)
                .get(0);
    }

    private static List<String> labels(List<MenuSection.Line> lines) {
        return lines.stream().map(MenuSection.Line::label).toList();
    }

    @Test
    void pages_stand_above_registers() {
        assertThat(labels(aid(2, "/").lines())).containsExactly("page", "register1", "register2");
    }

    @Test
    void six_lines_are_all_seen() {
        assertThat(aid(5, "/").seen()).hasSize(6);
        assertThat(aid(5, "/").folded()).isEmpty();
    }

    @Test
    void of_seven_lines_the_first_five_are_seen_and_two_unfold() {
        assertThat(labels(aid(6, "/").seen()))
                .containsExactly("page", "register1", "register2", "register3", "register4");
        assertThat(labels(aid(6, "/").folded())).containsExactly("register5", "register6");
    }

    @Test
    void what_is_folded_is_open_while_one_is_on_its_page() {
        assertThat(aid(6, "/register6/12").isUnfolded()).isTrue();
        assertThat(aid(6, "/register4").isUnfolded()).isFalse();
    }
}
