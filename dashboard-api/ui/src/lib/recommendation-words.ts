import type { RecommendedItem } from '@/lib/api';
import { decimal, NONE, share } from '@/lib/format';
import { messages } from '@/lib/messages';

type Reason = RecommendedItem['reasons'][number];
type Finding = RecommendedItem['findings'][number];

const { reasons, findings } = messages.recommendation;

/** Why a product is recommended, in words. */
export function reasonWords({ code, values }: Reason): string {
  const value = (name: string) => values[name] ?? NONE;
  const part = (name: string) => share(numberOf(values[name]));
  switch (code) {
    case 'PAST_RHYTHM':
      return reasons.PAST_RHYTHM(value('days'), whole(values.usual_days));
    case 'WITHIN_RHYTHM':
      return reasons.WITHIN_RHYTHM(value('days'), whole(values.usual_days));
    case 'LONG_AGO':
      return reasons.LONG_AGO(value('days'));
    case 'USED_TO_BUY':
      return reasons.USED_TO_BUY(value('purchases'), value('days'));
    case 'OTHER_FAMILY':
      return reasons.OTHER_FAMILY(part('share'), value('value'));
    case 'STABLE_TASTE':
      return reasons.STABLE_TASTE(part('share'), value('value'));
    case 'TIER_UP':
      return reasons.TIER_UP(amount(values.price), amount(values.usual_price));
    case 'FEW_ORDERS':
      return reasons.FEW_ORDERS(value('orders'));
    case 'CO_PURCHASE':
      return reasons.CO_PURCHASE(value('place'));
    case 'POPULAR':
      return reasons.POPULAR(part('share'));
    case 'TOP_PRODUCT':
      return reasons.TOP_PRODUCT(value('rank'), part('share'));
  }
}

/** What a broken rule says of a product, in words. */
export function findingWords({ rule, values }: Finding): string {
  const value = (name: string) => values[name] ?? NONE;
  switch (rule) {
    case 'BOUGHT_LATELY':
    case 'SILENCE_WINDOW':
    case 'REPEATED':
      return findings[rule](value('days'));
    case 'PRICE_OUT_OF_BAND':
      return findings.PRICE_OUT_OF_BAND(amount(values.price), amount(values.usual_price));
    case 'TOO_FEW_ORDERS':
      return findings.TOO_FEW_ORDERS(value('orders'));
    default:
      return findings[rule]();
  }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function whole(text: string | undefined): string {
  return decimal(numberOf(text), 0);
}

function amount(text: string | undefined): string {
  return text === undefined ? NONE : Number(text).toFixed(2);
}
