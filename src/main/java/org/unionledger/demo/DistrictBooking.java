package org.unionledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;
import org.unionledger.access.Role;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.organization.Employers;
import org.unionledger.organization.Founding;
import org.unionledger.organization.OrganizationKind;
import org.unionledger.organization.Organizations;

/** Sets up the places and accounts of the demo and books the story of each street. */
@Component
class DistrictBooking {

    private final Organizations organizations;
    private final Employers employers;
    private final Accounts accounts;
    private final StreetBooking streets;

    DistrictBooking(Organizations organizations, Employers employers, Accounts accounts, StreetBooking streets) {
        this.organizations = organizations;
        this.employers = employers;
        this.accounts = accounts;
        this.streets = streets;
    }

    /** @throws IllegalStateException if there is a first union already */
    void book(District district, long seed, LocalDate today) {
        Map<String, OrganizationId> places = foundPlaces(district);
        StreetStory.Sources sources = StreetStory.Sources.of(seed);
        People people = sources.people(district.streets().get(0), "accounts");
        List<Account> issued = new ArrayList<>();
        district.accounts().forEach(login -> {
            if (login.place() != null) {
                issued.add(issue(login, people, Objects.requireNonNull(places.get(login.place()))));
            }
        });
        List<OrganizationId> greatest = new ArrayList<>();
        for (District.Street street : district.streets()) {
            StreetStory story = StreetStory.tell(street, sources, today);
            Scope officer = officer(issued, Objects.requireNonNull(places.get(street.name())));
            streets.book(story, officer, places, sources.registers().slips(), today);
            greatest.add(greatestUnion(story, officer, today));
        }
        district.accounts().stream()
                .filter(login -> login.place() == null)
                .forEach(login -> issue(login, people, greatest.get(0)));
    }

    private Account issue(District.Login login, People people, OrganizationId place) {
        return accounts.createFirst(login.login(), people.name(), place, Set.of(login.asRole()), Demo.PASSWORD);
    }

    private static Scope officer(List<Account> issued, OrganizationId street) {
        return issued.stream()
                .filter(account ->
                        account.place().equals(street) && account.roles().contains(Role.STREET_OFFICER))
                .findFirst()
                .orElseThrow()
                .scope();
    }

    /** In the first community of the street. */
    private OrganizationId greatestUnion(StreetStory story, Scope officer, LocalDate today) {
        String name = story.employers().stream()
                .filter(employer -> employer.community().equals(story.street().firstCommunity()))
                .filter(employer -> employer.isUnionisedOn(today))
                .max(Comparator.comparing(InventedEmployer::workers))
                .orElseThrow()
                .name();
        return Objects.requireNonNull(
                        employers.named(officer, officer.place(), List.of(name)).get(name))
                .seat();
    }

    private Map<String, OrganizationId> foundPlaces(District district) {
        Map<String, OrganizationId> places = new HashMap<>();
        OrganizationId root = organizations
                .foundRoot(district.district(), OrganizationKind.DISTRICT)
                .id();
        Scope operator = Scope.operatorAt(root);
        places.put(district.district(), root);
        for (District.Street street : district.streets()) {
            OrganizationId above = found(operator, root, street.name(), OrganizationKind.STREET);
            places.put(street.name(), above);
            street.communities()
                    .keySet()
                    .forEach(community ->
                            places.put(community, found(operator, above, community, OrganizationKind.COMMUNITY)));
        }
        return places;
    }

    private OrganizationId found(Scope operator, OrganizationId above, String name, OrganizationKind kind) {
        return organizations.found(operator, above, Founding.of(name, kind)).id();
    }
}
