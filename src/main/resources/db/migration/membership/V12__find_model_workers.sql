-- Few among millions: the real-name register of unions counts them (劳模数).
create index person_model_worker on membership.person (id) where groups @> array['4'];
