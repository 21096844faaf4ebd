package org.unionledger.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.unionledger.codes.Sex;
import org.unionledger.frame.Problem;
import org.unionledger.frame.Refused;

class PeopleTextTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 8);

    @Test
    void lines_are_understood_as_officers_have_them() {
        assertThat(PeopleText.read("""
                王芳 主席 女 专职
                李强\t副主席\t男

                赵敏，女，财务委员
                陈静
                """, DAY))
                .containsExactly(
                        new OfficerEntry("王芳", Sex.FEMALE, Post.CHAIR, true, DAY),
                        new OfficerEntry("李强", Sex.MALE, Post.VICE_CHAIR, false, DAY),
                        new OfficerEntry("赵敏", Sex.FEMALE, Post.FINANCE, false, DAY),
                        new OfficerEntry("陈静", Sex.UNSTATED, Post.MEMBER, false, DAY));
    }

    @Test
    void a_line_without_a_name_is_named() {
        assertThatThrownBy(() -> PeopleText.read("王芳 主席\n主席 女\n", DAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(Problem.of("people", "committee.problem.line-without-name", "主席 女")));
    }

    @Test
    void nothing_is_nobody() {
        assertThat(PeopleText.read(" \n", DAY)).isEmpty();
    }
}
