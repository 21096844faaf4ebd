-- Unions make registers and indicators of their own for themselves and everything below them. Who stands below keeps seeing
-- them after a move, as there are papers written by them; who stands above sees what those below have made.
create function organization.concerns(owner integer, place integer, today date) returns boolean
    language sql stable parallel safe as $$
    select exists (select from organization.path where organization_id = place and owner = any (path))
        or exists (select from organization.below(place, today) below where below = owner)
$$;
comment on function organization.concerns is
    'Published. Whether what a union has made for itself and everything below may be seen from a place';
