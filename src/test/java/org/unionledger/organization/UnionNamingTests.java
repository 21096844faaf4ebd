package org.unionledger.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unionledger.codes.OrganizationId;

class UnionNamingTests {

    private final List<Set<OrganizationId>> asked = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final UnionNaming<Integer> naming = new UnionNaming<>(
            this::names, record -> new OrganizationId(1 + record % 3), (record, name) -> read.add(record + " " + name));

    /** Of three unions, the first is out of sight. */
    private Map<OrganizationId, String> names(Set<OrganizationId> unions) {
        asked.add(Set.copyOf(unions));
        Map<OrganizationId, String> names = new HashMap<>();
        unions.stream().filter(each -> each.value() > 1).forEach(each -> names.put(each, "第" + each.value() + "工会"));
        return names;
    }

    @Test
    void every_record_is_handed_on_in_its_place_with_the_name_of_its_union() {
        IntStream.range(0, 2_500).boxed().forEach(naming::add);
        naming.flush();

        assertThat(read)
                .hasSize(2_500)
                .startsWith("0 ", "1 第2工会", "2 第3工会", "3 ")
                .endsWith("2499 ");
    }

    @Test
    void the_names_of_many_records_are_asked_for_at_once_and_a_known_one_not_again() {
        IntStream.range(0, 2_500).boxed().forEach(record -> naming.add(record * 3 + (record < 1_000 ? 1 : 2)));
        naming.flush();

        assertThat(asked).containsExactly(Set.of(new OrganizationId(2)), Set.of(new OrganizationId(3)));
    }
}
