import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../electron/contract/vocabulary.ts';
import { type Card, publicPage } from '../../model/content/card.ts';
import { TradePicture } from '../pictures/TradePicture.tsx';
import { formsOf, goingOn, headingOf } from '../tradeWords.ts';
import type { Say } from '../useTrades.ts';
import './tradeCard.css';
import { Likings } from './Likings.tsx';
import { QrCode } from './QrCode.tsx';
import { Sources } from './Sources.tsx';

/** All that is told of a trade. As wide as it is given room: one column in a panel, two in a sheet. */
export function CardSheet({ card, say, language }: { card: Card; say: Say; language: Language }) {
  const { t } = useTranslation('trades');
  const [sourced, setSourced] = useState(false);
  const mark = (key: string) => sourced && <SourceMark at={card.sources.findIndex((source) => source.key === key)} />;
  const page = publicPage(card);
  return (
    <article className="trade-card">
      <div className="trade-card-body">
        <header className="trade-card-head">
          <TradePicture of={card.id} />
          <h3 className="trade-card-title" tabIndex={-1} data-arrival>
            {headingOf(card.title, language)}
          </h3>
          <p className="trade-card-likes">
            <span className="trades-label">{t('card.likes')}</span>
            <Likings letters={card.riasec} />
          </p>
        </header>
        <div className="trade-card-told">
          <section className="trade-card-does">
            <h4 className="trades-label">{t('card.does')}</h4>
            <ul>
              {card.does.map((text) => (
                <li key={text.fr}>{say(text)}</li>
              ))}
            </ul>
          </section>
          <dl className="trade-card-facts">
            <Fact label={t('card.where')}>{say(card.where)}</Fact>
            <Fact label={t('card.with')}>{say(card.with)}</Fact>
            <Fact label={t('card.qualities')}>{listOf(card.qualities.map(say), language)}</Fact>
          </dl>
          <section className="trade-card-ways">
            <h4 className="trades-label">{t('card.ways')}</h4>
            <ul>
              {card.ways.map(({ text, source }) => (
                <li key={text.fr}>
                  {say(text)}
                  {mark(source)}
                </li>
              ))}
            </ul>
          </section>
          <section className="trade-card-fact">
            <h4 className="trades-label">{t('card.fact')}</h4>
            <p>
              {say(card.fact.text)}
              {mark(card.fact.source)}
            </p>
          </section>
          {card.variants && (
            <section className="trade-card-near">
              <h4 className="trades-label">{t('card.near')}</h4>
              <ul>
                {card.variants.map(({ title, riasec, rome }) => (
                  <li key={rome.code}>
                    {formsOf(title, language)} <Likings letters={riasec} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="trade-card-page">
            <QrCode text={page} label={t('card.qr', { code: card.rome.code })} />
            <div>
              <h4 className="trades-label">{t('card.page')}</h4>
              <p className="trade-card-address">
                <Address page={page} />
              </p>
              <p className="trade-card-code">
                {t('card.code', { code: card.rome.code })}
                <span>{t('card.version', { version: versionOf(card.rome.version, language) })}</span>
              </p>
            </div>
          </section>
        </div>
        <Sources sources={card.sources} language={language} open={sourced} onToggle={() => setSourced(!sourced)} />
      </div>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="trades-label">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** As it is typed, without a protocol; it breaks after its dots and slashes. */
function Address({ page }: { page: string }) {
  const parts = page.replace('https://', '').split(/(?<=[./])/);
  return parts.map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function SourceMark({ at }: { at: number }) {
  const { t } = useTranslation('trades');
  return (
    <span className="source-mark">
      <span aria-hidden>{at + 1}</span>
      <span className="unseen">{t('card.source', { number: at + 1 })}</span>
    </span>
  );
}

/** « 4.60 », or the month of a dated version: « août 2026 ». */
function versionOf(version: Card['rome']['version'], language: Language): string {
  if (version.startsWith('v')) return version.slice(1);
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return month.format(new Date(`${version}-01`));
}

/** Words after one another, the first alone with its capital. */
function listOf(words: readonly string[], language: Language): string {
  return words.map((word, at) => (at === 0 ? word : goingOn(word, language))).join(', ');
}
