package org.unionledger.establishment;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.EmployerTab;
import org.unionledger.organization.UnionTab;

@Component
class EstablishmentMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            entry("establishment.title", "/establishments", Right.READ_ORGANIZATIONS),
            entry("establishment.weeks", "/establishments/weeks", Right.READ_FIGURES),
            entry("establishment.targets", "/establishments/targets", Right.READ_ORGANIZATIONS),
            entry("establishment.zones", "/zones", Right.READ_ORGANIZATIONS),
            entry("establishment.inspections", "/inspections", Right.READ_ORGANIZATIONS));

    private static MenuEntry entry(String key, String href, Right right) {
        return MenuEntry.of(MenuGroup.ORGANIZATION, key, href, right);
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        UnionTab inspectionOfTheUnion() {
            return new UnionTab(
                    words -> words.text("establishment.inspection.new"),
                    union -> "/inspections/new?union=" + union,
                    Right.WRITE_ORGANIZATIONS);
        }

        @Bean
        EmployerTab establishmentOfTheEmployer() {
            return new EmployerTab(
                    words -> words.text("establishment.title"),
                    employer -> "/employers/" + employer + "/establishment",
                    Right.READ_ORGANIZATIONS);
        }
    }
}
