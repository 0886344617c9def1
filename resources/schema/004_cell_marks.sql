-- What a publisher says of a cell beside its figure, as model/indicators/cell_mark.h prints it:
-- 'state|range|status|grade|flags', for instance 'suppressed|1-4|final||c'. NULL: a final figure, or simply missing.
-- The lines under `delivery.rowsHash` are "2015-10-16 1200 figure||preliminary||p\n" where there is a mark, as before
-- where there is none.

ALTER TABLE observation ADD COLUMN mark TEXT;
