package dev.roadbook.ingestion.dataset.rep;

import dev.roadbook.ingestion.dataset.CopyBuffer;
import dev.roadbook.ingestion.dataset.Stage;
import dev.roadbook.ingestion.dataset.StagedTable;
import dev.roadbook.ingestion.dataset.cell.Cells;
import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import java.util.List;

/** Rows of representatives: who they are, and a target where the row names one. */
final class RepStage implements Stage {

    private static final StagedTable REPS =
            StagedTable.of("staged_rep", "rep_id text", "name text", "email text", "region text");
    private static final StagedTable TARGETS =
            StagedTable.of("staged_target", "rep_id text", "from_month date", "amount numeric(18, 2)", "currency text");

    private final CopyBuffer reps = new CopyBuffer(REPS);
    private final CopyBuffer targets = new CopyBuffer(TARGETS);

    @Override
    public List<CopyBuffer> buffers() {
        return List.of(reps, targets);
    }

    /** A target without a month holds from the current one. */
    @Override
    public void take(Cells cells) {
        var repId = cells.required(RepDataset.ID, RejectCode.NO_REP, "the row names no representative");
        var name = cells.optional(RepDataset.NAME);
        var email = cells.email(RepDataset.EMAIL);
        var region = cells.optional(RepDataset.REGION);
        var amount = cells.amount(RepDataset.TARGET);
        if (amount != null) {
            if (amount.signum() == 0) {
                throw new LineFault(
                        RejectCode.OUT_OF_RANGE, RepDataset.TARGET.name() + " must be more than 0", RepDataset.TARGET);
            }
            var month = cells.month(RepDataset.TARGET_FROM);
            targets.add(cells.row(), repId, month, amount, cells.currency(RepDataset.CURRENCY));
        }
        reps.add(cells.row(), repId, name, email, region);
    }
}
