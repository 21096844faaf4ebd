package org.unionledger.archive;

import java.util.Arrays;
import java.util.List;
import org.unionledger.frame.MenuGroup;

/** What a paper can be about (业务类别): the groups of the menu that are union work. Label {@code frame.menu.<code>}. */
public final class Subjects {

    public static final List<String> ALL = Arrays.stream(MenuGroup.values())
            .filter(group -> group.compareTo(MenuGroup.ORGANIZATION) >= 0 && group.compareTo(MenuGroup.FUNDS) <= 0)
            .map(MenuGroup::code)
            .toList();

    private Subjects() {}
}
