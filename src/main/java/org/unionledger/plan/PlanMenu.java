package org.unionledger.plan;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.frame.MenuEntry;
import org.unionledger.frame.MenuGroup;
import org.unionledger.frame.MenuSource;
import org.unionledger.organization.UnionTab;

@Component
class PlanMenu implements MenuSource {

    private static final List<MenuEntry> ENTRIES = List.of(
            MenuEntry.of(MenuGroup.DESK, "plan.calendar", "/plan/calendar", Right.READ_LEDGERS),
            MenuEntry.of(MenuGroup.DESK, "plan.mine", "/plan/mine", Right.READ_LEDGERS),
            MenuEntry.of(MenuGroup.DESK, "plan.reminders", "/reminders", Right.READ_LEDGERS),
            MenuEntry.of(MenuGroup.SUMMARY, "plan.meetings", "/meetings", Right.READ_LEDGERS),
            MenuEntry.of(MenuGroup.SUMMARY, "plan.title", "/plan", Right.READ_LEDGERS),
            MenuEntry.of(MenuGroup.SUMMARY, "plan.recurring.title", "/recurring", Right.READ_LEDGERS));

    @Override
    public List<MenuEntry> menuEntries() {
        return ENTRIES;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {

        @Bean
        UnionTab webhooksOfTheUnion() {
            return new UnionTab(
                    words -> words.text("plan.webhook"),
                    union -> "/organizations/" + union + "/webhooks",
                    Right.SET_PARAMETERS);
        }

        @Bean
        UnionTab recurringOfTheUnion() {
            return new UnionTab(
                    words -> words.text("plan.recurring.title"),
                    union -> "/organizations/" + union + "/recurring",
                    Right.READ_LEDGERS);
        }
    }
}
