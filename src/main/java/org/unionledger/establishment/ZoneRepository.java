package org.unionledger.establishment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.codes.OrganizationId;
import org.unionledger.protection.Mask;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** Zones, who looks after them, and the communities in them. */
@Repository
class ZoneRepository implements SealedColumns {

    private static final String ZONES =
            "select id, organization, name from establishment.zone where voided_at is null ";

    private final JdbcClient jdbc;
    private final Protection protection;
    private final Clock clock;

    ZoneRepository(JdbcClient jdbc, Protection protection, Clock clock) {
        this.jdbc = jdbc;
        this.protection = protection;
        this.clock = clock;
    }

    /** Of the union and those below it. */
    List<Zone> below(OrganizationId union, LocalDate today) {
        return zones(
                jdbc.sql(ZONES + "and organization in (select organization.below(:union, :today)) order by id")
                        .param("union", union.value())
                        .param("today", today),
                today);
    }

    Optional<Zone> find(long id, OrganizationId place, LocalDate today) {
        return zones(
                        jdbc.sql(ZONES + "and id = :id and organization in (select organization.below(:place, :today))")
                                .param("id", id)
                                .param("place", place.value())
                                .param("today", today),
                        today)
                .stream()
                .findFirst();
    }

    boolean isTaken(OrganizationId union, String name) {
        return jdbc.sql("select exists (" + ZONES + "and organization = :union and name = :name)")
                .param("union", union.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    long insert(OrganizationId union, String name) {
        return jdbc.sql("insert into establishment.zone (organization, name) values (:union, :name) returning id")
                .param("union", union.value())
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void markVoid(long zone, LocalDate on) {
        jdbc.sql("update establishment.zone set voided_at = :at where id = :id")
                .param("id", zone)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        leave(zone, on);
    }

    void appoint(long zone, String name, @Nullable String phone, LocalDate from) {
        jdbc.sql("""
                insert into establishment.zone_keeper (zone, name, phone, from_day)
                values (:zone, :name, :phone, :from)
                """)
                .param("zone", zone)
                .param("name", name)
                .param("phone", phone == null ? null : protection.seal(Protected.PHONE, phone))
                .param("from", from)
                .update();
    }

    void relieve(long keeper, LocalDate until) {
        jdbc.sql("update establishment.zone_keeper set until_day = :until where id = :id")
                .param("id", keeper)
                .param("until", until)
                .update();
    }

    @Nullable
    String phone(long keeper) {
        return jdbc.sql("select phone from establishment.zone_keeper where id = :id and phone is not null")
                .param("id", keeper)
                .query((row, number) -> protection.open(Protected.PHONE, row.getBytes("phone")))
                .optional()
                .orElse(null);
    }

    /** From that day on the places lie in the zone, and in no other; those that were in it and are not among them leave it. */
    void place(long zone, Collection<OrganizationId> places, LocalDate from) {
        Integer[] ids = places.stream().map(OrganizationId::value).toArray(Integer[]::new);
        jdbc.sql("""
                delete from establishment.zone_place
                 where from_day >= :from
                   and (organization = any (:places) or zone = :zone)
                """)
                .param("from", from)
                .param("places", ids)
                .param("zone", zone)
                .update();
        jdbc.sql("""
                update establishment.zone_place
                   set until_day = :from
                 where until_day > :from
                   and (organization = any (:places) or zone = :zone)
                """)
                .param("from", from)
                .param("places", ids)
                .param("zone", zone)
                .update();
        jdbc.sql("""
                insert into establishment.zone_place (zone, organization, from_day)
                select :zone, place, :from from unnest(:places) place
                """)
                .param("zone", zone)
                .param("places", ids)
                .param("from", from)
                .update();
    }

    private void leave(long zone, LocalDate on) {
        place(zone, List.of(), on);
    }

    private record Named(long id, OrganizationId union, String name) {}

    private record Part<T>(long zone, T part) {}

    private List<Zone> zones(JdbcClient.StatementSpec statement, LocalDate today) {
        List<Named> found = statement
                .query((row, number) -> new Named(
                        row.getLong("id"), new OrganizationId(row.getInt("organization")), row.getString("name")))
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(Named::id).toList();
        Map<Long, List<Zone.Keeper>> keepers =
                grouped(jdbc.sql("select * from establishment.zone_keeper where zone in (:ids) order by from_day, id")
                        .param("ids", ids)
                        .query((row, number) -> new Part<>(row.getLong("zone"), keeper(row)))
                        .list());
        Map<Long, List<OrganizationId>> places = grouped(jdbc.sql("""
                select zone, organization
                  from establishment.zone_place
                 where zone in (:ids) and from_day <= :today and until_day > :today
                """)
                .param("ids", ids)
                .param("today", today)
                .query((row, number) -> new Part<>(row.getLong("zone"), new OrganizationId(row.getInt("organization"))))
                .list());
        return found.stream()
                .map(zone -> new Zone(
                        zone.id(),
                        zone.union(),
                        zone.name(),
                        keepers.getOrDefault(zone.id(), List.of()),
                        places.getOrDefault(zone.id(), List.of())))
                .toList();
    }

    private static <T> Map<Long, List<T>> grouped(List<Part<T>> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::zone, Collectors.mapping(Part::part, Collectors.toList())));
    }

    private Zone.Keeper keeper(ResultSet row) throws SQLException {
        byte[] phone = row.getBytes("phone");
        return new Zone.Keeper(
                row.getLong("id"),
                row.getString("name"),
                phone == null ? null : Mask.phone(protection.open(Protected.PHONE, phone)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.of("establishment.zone_keeper", "phone", Protected.PHONE));
    }
}
