-- Whether the tree has changed since a past moment is asked with every figure as of one.
create index way_began on figures.way (era, began);
