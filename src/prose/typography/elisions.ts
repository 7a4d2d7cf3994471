/** Words that lost their beginning or their end. */
export interface Elisions {
  /** An apostrophe before them is one, whatever follows. */
  sure: ReadonlySet<string>;
  /** An apostrophe before them is one unless a closing mark answers it. */
  doubtful: ReadonlySet<string>;
  /** End of a text whose last word lost its end: the mark after it closes nothing. */
  cut: RegExp;
}

export const ENGLISH_ELISIONS: Elisions = {
  sure: words(
    'tis tisn twas twasn twere tweren twill twould twouldn twixt tween em til till n nuff nother nuther cos coz cuz cept ' +
      'scuse spose spect sfar neath gainst midst mongst pon struth strewth sblood swounds sdeath prentice ere s ll re ve d m t',
  ),
  doubtful: words(
    'cause course bout kay er im e ave aven ad adn asn ow oo ot ome ouse ead eart eard orse imself erself alf arf ' +
      'undred appen appened appy ello allo ullo elp fraid tude burbs gator possum nade st sup',
  ),
  cut: /(?:[a-z]{2}in|\b(?:o|an|th|wi|ol|lil|li|mo|fo|po|yo|don|jus|mus|wha|gi|tak|mak|de|las|fas|bes|mos|didn|couldn|wouldn|n))$/i,
};

export const GERMAN_ELISIONS: Elisions = {
  sure: words('s n ne nen nem ner nes nix rum raus rein rauf rüber runter ran mal naus nauf nunter'),
  doubtful: words('ist is bisschen türlich'),
  cut: /\b(?:hab|ich|nich|is|geh|komm|hätt|wär|könnt|sag|seh|ein|kein|mein|dein|tu|wollt|sollt|d|n)$/i,
};

export const NO_ELISIONS: Elisions = { sure: new Set(), doubtful: new Set(), cut: /(?!)/ };

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
