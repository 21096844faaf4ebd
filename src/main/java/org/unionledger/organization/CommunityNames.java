package org.unionledger.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;

/**
 * Finds communities (社区、村) by what files call them: 东港社区联合工会 is also 东港社区, 青山街道东港社区 below 青山街道, and
 * 东港 as long as there is no 东港村 beside it.
 */
final class CommunityNames {

    private static final Pattern UNION = Pattern.compile("(?<=.)(联合工会委员会|工会联合委员会|工会联合会|联合工会|工会委员会|总工会|工会)$");
    private static final Pattern KIND = Pattern.compile("(?<=..)(社区居民委员会|社区居委会|村民委员会|居委会|村委会|社区|村)$");

    private final String leader;
    private final Map<String, Organization> byName = new HashMap<>();
    private final Map<String, Organization> byShortName = new HashMap<>();

    /** @param leader the name of the union that leads them, which files like to put in front */
    CommunityNames(String leader, Collection<Organization> communities) {
        this.leader = withoutUnion(Evened.name(leader));
        Set<String> ambiguous = new HashSet<>();
        for (Organization community : communities) {
            String name = reduced(community.name());
            byName.putIfAbsent(name, community);
            if (byShortName.putIfAbsent(shortened(name), community) != null) {
                ambiguous.add(shortened(name));
            }
        }
        ambiguous.forEach(byShortName::remove);
    }

    Optional<Organization> find(String written) {
        String name = reduced(written);
        @Nullable Organization exact = byName.get(name);
        if (exact != null || !shortened(name).equals(name)) {
            return Optional.ofNullable(exact);
        }
        return Optional.ofNullable(byShortName.get(name));
    }

    private String reduced(String written) {
        String name = withoutUnion(Evened.name(written));
        return name.startsWith(leader) && name.length() > leader.length() ? name.substring(leader.length()) : name;
    }

    /** An evened name without what only says that it is a union's. */
    static String withoutUnion(String name) {
        return UNION.matcher(name).replaceFirst("");
    }

    private static String shortened(String name) {
        return KIND.matcher(name).replaceFirst("");
    }
}
