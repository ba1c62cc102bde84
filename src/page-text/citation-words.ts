/** The closed lists by which a number behind a word is told apart: a citation, a quantity, or either. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/**
 * A number behind these is a quantity or part of a name, beyond doubt: "score of 4.", "vitamin 6". Prepositions and
 * articles stand here because no citation follows them.
 */
export const BEFORE_A_QUANTITY = words(`
  of in at for from between with within without per every each and or nor plus minus times versus vs x a an the on as
  into after before until till during through since against about approximately approx around roughly nearly almost ca
  circa over under above below beyond than least most exactly only just up
  total mean median average maximum minimum max min equals following first second third last next past top these those
  all both either other another any some many few several ph aged num no nos nr fig figs tab vol
  one two three four five six seven eight nine ten
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  vitamin omega interleukin complement covid apolipoprotein peptide serotype genotype chromosome exon intron isoform codon
`)

/** A number behind these is a label ("type 2", "grade 2.") unless an article makes a plain noun of them ("the day 2."). */
export const LABELS = words(`
  type types subtype subtypes stage stages grade grades graded phase phases step steps tier figure figures table tables
  box chapter chapters version age ages page pages volume issue appendix aim hour day week month year score scored rated
  weeks days months hours number
`)

/** Labels only straight behind a preposition ("in group 2"); elsewhere they may be cited ("the placebo group 2."). */
export const PERHAPS_LABELS = words(`
  group arm cohort class category cycle visit part section question item line level factor receptor transporter channel
  kinase gene variant locus domain position nerve model
`)
export const PREPOSITIONS = words('in of at to by for from between and or with')
export const ARTICLES = words('the a an this that each every per same any')

/** Here a number may be a quantity as well as a citation; an editor has to say which. */
export const IN_DOUBT = words(`
  by to is are was were be been being become became equal equalled reached reaches reach exceeded exceeds exceed
  averaged averages totalled totaled dropped drops fell falls rose rises remained remains see reference references ref
  refs
`)

/** In doubt before a single number; before several ("ferritin levels 2, 3.") they are ordinary words. */
export const IN_DOUBT_BEFORE_ONE = words(`
  levels doses dose points classes groups counts count cycles drugs tablets patients people women men children cases
  scores values value ratio ratios index range minutes seconds years
`)

/** A run of several numbers behind these may still be citations: "as described in 2, 3." */
export const IN_DOUBT_BEFORE_SEVERAL = words('and in from with')

/** "Study 2" may be the name of a study; "a randomised study 2" is one that is cited. */
export const NAMED_BY_NUMBER = words('study trial report recommendation statement experiment survey')
export const INDEFINITE = words('a an one another this that')

/** Behind these a citation may stand in the middle of a clause: "the guideline 1 provides". */
export const CUES = words(`
  guideline guidelines review reviews studies trials reports al meta-analysis meta-analyses consensus literature evidence
  research authors recommendations statements
`)

/** Words with which a sentence goes on behind such a citation; any other word could be what is counted. */
export const AFTER_A_CUE = words(`
  provides provide recommends recommend recommended suggests suggest suggested states state stated advises advise advised
  supports support supported finds find found shows show showed reports report reported notes note noted defines define
  defined lists list listed concludes conclude concluded indicates indicate indicated highlights highlight highlighted
  describes describe described endorses endorse endorsed emphasizes emphasizes emphasises emphasize considers consider
  considered includes include included makes make made gives give gave proposes propose proposed identifies identify
  identified examined examines compared compares demonstrates demonstrate demonstrated estimates estimate estimated
  applies places puts sets limits advocates prefers favours favors requires warns calls adds covers addresses uses
  and that which who but while whereas for on to is are was were has have had also does do did can could may might should
  not now therefore
`)

/** Abbreviations that take a number as part of a name: "IL 6", "HPV 16", "CKD 3". */
export const NUMBERED_ABBREVIATIONS = words(`
  IL IL- GLP SGLT COVID HPV HSV HHV HIV DSM ICD CKD NYHA CCS ASA ECOG CTCAE TNF CD FGF PD DPP GLUT JAK STAT TLR CYP HLA
  HER PDE MMP COX PAR TRPV TRPM BMP IGF VEGF TH PSG NREM PHQ GAD MRC SF EQ PARP CDK PPAR AT HT SNP
`)

/** Names of scales and classes, with which a number is a grade. */
export const NUMBERED_NAMES = words(
  'Mallampati Rutherford Fontaine Fitzpatrick Apgar Bishop Kellgren-Lawrence Child-Pugh',
)
