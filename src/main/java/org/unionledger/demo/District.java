package org.unionledger.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Role;

/** The places of the demo, and who may sign in: {@code demo/district.yaml}. */
record District(String district, List<Street> streets, List<Login> accounts) {

    /**
     * @param region      the first six digits of every code and number issued there
     * @param employers   how many there are at the end of the second year
     * @param communities names of their unions, and how large they are relative to each other
     */
    record Street(String name, String region, int employers, Map<String, Integer> communities) {

        /** How much happens here, a street of 480 employers being one. */
        double share() {
            return employers / 480.0;
        }

        String firstCommunity() {
            return communities.keySet().iterator().next();
        }

        /** What people call a community: its union's name without what says that it is one. */
        static String areaOf(String community) {
            return community.replace("联合工会", "");
        }
    }

    /** @param place name of the union; null for the greatest union of an employer in the first community */
    record Login(String login, String role, @Nullable String place) {

        Role asRole() {
            return Role.valueOf(role.toUpperCase(Locale.ROOT));
        }
    }

    static District read() {
        return DemoData.read("district", District.class);
    }
}
